package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import tickertone.stream.Tick;

/**
 * Plays a feed onto an article topic, each record with the time at which it arrived.
 *
 * <p>Ticks go along, into all partitions at once, so that those without articles hold nothing up; the last ones close the
 * minute after the last arrival. Played as fast as possible, the same feed gives the same records at the same offsets, also
 * if one player stops and another goes on.
 */
public final class FeedPlayer {
    private static final int LINES_PER_TICK = 1_000;
    private static final Duration TICK_WHEN_PACED = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final long MINUTE = 60_000;

    private final Publisher publisher;
    private final int partitions;
    private final Pace pace;
    private final int ahead;
    private final LongSupplier committed;
    private final Watcher watcher;
    private final Played before;
    private long sent;
    private long finished;
    private long played;
    private long lastTick = System.nanoTime();
    private long begun;
    private @Nullable Instant first;
    private volatile boolean stopped;

    /** Is told how far the player has come. */
    public interface Watcher {
        /** @param played how many lines lie on the topic */
        void played(long played, Instant arrival);
    }

    /**
     * @param partitions how many partitions the article topic has
     * @param ahead how many records the player may be ahead of the pipeline
     * @param committed how many records of all partitions the pipeline has finished; asked when the player may be too far
     *     ahead, and what it throws ends the play
     * @param before what an earlier player of the same feed left on the topic
     */
    public FeedPlayer(
            Publisher publisher,
            int partitions,
            Pace pace,
            int ahead,
            LongSupplier committed,
            Watcher watcher,
            Played before) {
        this.publisher = publisher;
        this.partitions = partitions;
        this.pace = pace;
        this.ahead = ahead;
        this.committed = committed;
        this.watcher = watcher;
        this.before = before;
        this.sent = before.records();
    }

    /** Ends the play after the record in hand, from any thread and for good. */
    public void stop() {
        stopped = true;
    }

    /**
     * Plays all lines, which are sorted by arrival and line number.
     *
     * @return the arrival of the last ticks, in milliseconds since 1970; empty if the player was stopped before
     * @throws KafkaException if a record cannot be sent
     */
    public OptionalLong play(Iterable<FeedLine> lines) throws InterruptedException {
        Place last = new Place(0, 0, false);
        for (var line : lines) {
            last = play(line);
            if (stopped) {
                break;
            }
            watcher.played(++played, line.arrival());
            boolean second = pace.bounded() && System.nanoTime() - lastTick >= TICK_WHEN_PACED.toNanos();
            if (second || played % LINES_PER_TICK == 0) {
                tick(last.arrival(), last.line());
            }
        }
        if (!stopped) {
            // again even if they are there: a pipeline that starts on finished work hears how far it is
            for (int partition = 0; partition < partitions; partition++) {
                tick(partition, new Place(end(last.arrival()), last.line(), true));
            }
        }
        publisher.flush();
        return stopped ? OptionalLong.empty() : OptionalLong.of(end(last.arrival()));
    }

    private Place play(FeedLine line) throws InterruptedException {
        long arrival = line.arrival().toEpochMilli();
        int partition = partition(line);
        var place = new Place(arrival, line.number(), false);
        if (!before.has(partition, place)) {
            await(line.arrival());
            if (!stopped) {
                send(new ProducerRecord<>(publisher.topic(), partition, arrival, line.keyBytes(), line.value()), place);
            }
        }
        return place;
    }

    /** One millisecond after the first minute boundary at or after the arrival. */
    private static long end(long arrival) {
        return -Math.floorDiv(-arrival, MINUTE) * MINUTE + 1;
    }

    private void await(Instant arrival) throws InterruptedException {
        if (!pace.bounded()) {
            return;
        }
        if (first == null) {
            first = arrival;
            begun = System.nanoTime();
        }
        long turn = begun + pace.wait(first, arrival).toNanos();
        for (long left = turn - System.nanoTime(); left > 0 && !stopped; left = turn - System.nanoTime()) {
            Thread.sleep(Math.min(Duration.ofNanos(left).toMillis() + 1, STEP.toMillis()));
        }
    }

    private void tick(long arrival, long line) throws InterruptedException {
        var place = new Place(arrival, line, true);
        for (int partition = 0; partition < partitions; partition++) {
            if (!before.has(partition, place)) {
                tick(partition, place);
            }
        }
        lastTick = System.nanoTime();
    }

    private void tick(int partition, Place place) throws InterruptedException {
        send(Tick.record(publisher.topic(), partition, place.arrival()), place);
    }

    private void send(ProducerRecord<byte[], byte[]> record, Place place) throws InterruptedException {
        while (sent - finished >= ahead && !stopped) {
            publisher.complain();
            finished = committed.getAsLong();
            if (sent - finished >= ahead) {
                Thread.sleep(STEP.toMillis());
            }
        }
        record.headers().add(Played.LINE, String.valueOf(place.line()).getBytes(UTF_8));
        publisher.send(record);
        sent++;
    }

    /** As Kafka's own partitioner has it; where the key is absent, the article's id takes its place. */
    private int partition(FeedLine line) {
        byte[] key = line.keyBytes() != null || line.value() == null ? line.keyBytes() : FeedLines.id(line.value());
        return key == null ? 0 : Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
