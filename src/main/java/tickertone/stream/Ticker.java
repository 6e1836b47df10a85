package tickertone.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a tick into every source partition that this instance reads and that has been quiet for a while.
 *
 * <p>Without it a quiet log would hold minutes open until the next article. Ticks change when values appear, never what
 * they are, so that a doubled or a missing tick does no harm.
 */
final class Ticker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    /** How much later than asked a tick may come, as a part of {@code clock.tick}. */
    private static final int CHECKS_PER_TICK = 10;

    private final String topic;
    private final Duration quiet;
    private final SourceWatch watch;
    private final Producer<byte[], byte[]> producer;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ticker");
        thread.setDaemon(true);
        return thread;
    });

    private Ticker(String topic, Duration quiet, SourceWatch watch, Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.quiet = quiet;
        this.watch = watch;
        this.producer = producer;
    }

    static Ticker start(String topic, Duration quiet, SourceWatch watch, Map<String, Object> clients) {
        var serializer = new ByteArraySerializer();
        var ticker = new Ticker(topic, quiet, watch, new KafkaProducer<>(clients, serializer, serializer));
        long period = Math.max(1, quiet.toMillis() / CHECKS_PER_TICK);
        ticker.clock.scheduleWithFixedDelay(ticker::tick, period, period, TimeUnit.MILLISECONDS);
        return ticker;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        producer.close(Duration.ZERO);
    }

    private void tick() {
        for (int partition : watch.quiet(quiet)) {
            watch.ticked(partition);
            producer.send(Tick.record(topic, partition, null), (metadata, error) -> {
                if (error != null && !clock.isShutdown()) {
                    log.warn("no tick into {} partition {}: {}", topic, partition, error.getMessage());
                }
            });
        }
    }
}
