package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import tickertone.stream.Tick;

/**
 * Plays a feed onto an article topic, each record with the time at which it arrived.
 *
 * <p>Ticks go along, into all partitions at once, so that those without articles hold nothing up; the last ones close the
 * minute after the last arrival.
 */
public final class FeedPlayer {
    private static final int ARTICLES_PER_TICK = 1_000;
    private static final Duration TICK_WHEN_PACED = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final String LINE = "tickertone-line";

    private final Publisher publisher;
    private final int partitions;
    private final Pace pace;
    private final int ahead;
    private final LongSupplier committed;
    private final Watcher watcher;
    private long sent;

    /** Is told how far the player has come. */
    public interface Watcher {
        /** @param played how many lines have been sent */
        void played(long played, Instant arrival);
    }

    /**
     * @param partitions how many partitions the article topic has
     * @param ahead how many records the player may be ahead of the pipeline
     * @param committed how many records of all partitions the pipeline has finished
     */
    public FeedPlayer(
            Publisher publisher, int partitions, Pace pace, int ahead, LongSupplier committed, Watcher watcher) {
        this.publisher = publisher;
        this.partitions = partitions;
        this.pace = pace;
        this.ahead = ahead;
        this.committed = committed;
        this.watcher = watcher;
    }

    /**
     * Plays all lines, which are sorted by arrival.
     *
     * @return the arrival of the last ticks, in milliseconds since 1970
     * @throws KafkaException if a record cannot be sent
     */
    public long play(List<FeedLine> lines) throws InterruptedException {
        long start = System.nanoTime();
        long lastTick = start;
        long played = 0;
        for (var line : lines) {
            await(start, lines.get(0).arrival(), line.arrival());
            send(record(line));
            watcher.played(++played, line.arrival());
            boolean second = pace.bounded() && System.nanoTime() - lastTick >= TICK_WHEN_PACED.toNanos();
            if (second || played % ARTICLES_PER_TICK == 0) {
                tick(line.arrival().toEpochMilli());
                lastTick = System.nanoTime();
                holdBack();
            }
        }
        return end(lines);
    }

    private long end(List<FeedLine> lines) {
        var last = lines.isEmpty() ? Instant.EPOCH : lines.get(lines.size() - 1).arrival();
        var minute = last.truncatedTo(ChronoUnit.MINUTES);
        var boundary = minute.equals(last) ? last : minute.plus(1, ChronoUnit.MINUTES);
        long end = boundary.toEpochMilli() + 1;
        tick(end);
        publisher.flush();
        return end;
    }

    private void await(long start, Instant first, Instant arrival) throws InterruptedException {
        if (!pace.bounded()) {
            return;
        }
        long turn = start + pace.wait(first, arrival).toNanos();
        for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            Thread.sleep(Math.min(Duration.ofNanos(left).toMillis() + 1, STEP.toMillis()));
        }
    }

    private void holdBack() throws InterruptedException {
        while (sent - committed.getAsLong() > ahead) {
            publisher.complain();
            Thread.sleep(STEP.toMillis());
        }
    }

    private void tick(long arrival) {
        for (int partition = 0; partition < partitions; partition++) {
            send(Tick.record(publisher.topic(), partition, arrival));
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        publisher.send(record);
        sent++;
    }

    private ProducerRecord<byte[], byte[]> record(FeedLine line) {
        long arrival = line.arrival().toEpochMilli();
        // a line without an id has no key, and would lie on another partition each time
        Integer partition = line.key() == null ? 0 : null;
        var record = new ProducerRecord<>(publisher.topic(), partition, arrival, line.keyBytes(), line.value());
        record.headers().add(LINE, String.valueOf(line.number()).getBytes(UTF_8));
        return record;
    }
}
