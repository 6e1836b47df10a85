package tickertone.stream;

import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.ArticleMemory;
import tickertone.rolling.Audit;
import tickertone.rolling.Hash;
import tickertone.rolling.KnownArticle;
import tickertone.rolling.MemoryStore;
import tickertone.rolling.Roller;
import tickertone.rolling.Windows;
import tickertone.sentiment.Score;
import tickertone.sentiment.Story;
import tickertone.stream.Handled.Onward;
import tickertone.stream.Handled.Receipt;
import tickertone.stream.Handled.SetAside;
import tickertone.stream.Outcome.Coordinates;
import tickertone.stream.ToOrder.Mark;

/**
 * What a log of articles comes to: the steps of the topology one after the other in one thread, without Kafka Streams and
 * on state in memory.
 *
 * <p>Records of one source partition come in the order of their offsets. How the partitions are interleaved, and how often
 * they are marked, changes when something is written, never what.
 */
public final class Recomputation {
    private static final Headers NONE = new RecordHeaders();

    private final Topics topics;
    private final Windows windows;
    private final Consumer<Written> writer;
    private final ArticleMemory[] memories;
    private final long[] reached;
    private final Speaker speaker;

    /**
     * A record of an output topic.
     *
     * @param time its timestamp, in milliseconds since 1970
     */
    public record Written(String topic, byte @Nullable [] key, byte @Nullable [] value, long time, Headers headers) {}

    /** Places in stories that are known otherwise: those of articles whose like may have come before the log begins. */
    public interface Earlier {
        /** The place of the revision of an article that a score is of; null: it is to be found. */
        @Nullable
        Story story(Score score);
    }

    /**
     * @param partitions how many source partitions there are
     * @param parts those that do not change with the configuration: windows, watched subjects, whether the log is played
     */
    public Recomputation(Topics topics, int partitions, Parts parts, Earlier earlier, Consumer<Written> writer) {
        this.topics = topics;
        this.windows = parts.windows();
        this.writer = writer;
        this.memories = new ArticleMemory[partitions];
        Arrays.setAll(
                memories,
                p -> new ArticleMemory(
                        new MemoryStore(), new MemoryStore(), windows.longest().length()));
        this.reached = new long[partitions];
        Arrays.fill(reached, Long.MIN_VALUE);
        var rolling = new Roller.Stores(new MemoryStore(), new MemoryStore(), new MemoryStore(), new MemoryStore());
        var stores = new Speaker.Stores(new MemoryStore(), new MemoryStore(), new MemoryStore(), rolling);
        this.speaker = new Speaker(parts, stores, this::write, earlier);
    }

    /**
     * Takes the next record of a source partition.
     *
     * @param parts those of the configuration that it was read under
     * @throws IllegalArgumentException if they have other windows
     */
    public void take(ConsumerRecord<byte[], byte[]> record, Parts parts) {
        if (!parts.windows().equals(windows)) {
            throw new IllegalArgumentException("the windows changed from " + windows + " to " + parts.windows());
        }
        int partition = record.partition();
        reached[partition] = Math.max(reached[partition], record.timestamp());
        var arrival = Instant.ofEpochMilli(reached[partition]);
        var memory = memories[partition];
        var intake = new Intake(parts.reader(), memory, parts.config());
        var tagging = new Tagging(parts.tagger(), memory, parts.config(), parts.rules());
        var at = new Coordinates(record.topic(), partition, record.offset());
        for (var taken : intake.take(record.key(), record.value(), Tick.marked(record.headers()), arrival, at)) {
            tagging.tag(taken).forEach(handled -> pass(handled, handled.key(record.key()), reached[partition]));
        }
    }

    /**
     * Takes it for known what a receipt tells of an article's revision before, which lies before the log begins.
     *
     * @param record that the receipt is of, not taken yet
     * @param outcome of the receipt
     * @param revision of the receipt
     */
    public void recall(ConsumerRecord<byte[], byte[]> record, Parts parts, String outcome, int revision) {
        var arrival = Instant.ofEpochMilli(Math.max(reached[record.partition()], record.timestamp()));
        var reading = parts.reader().read(record.key(), record.value(), false, arrival);
        if (reading instanceof Reading.Published published) {
            boolean same = outcome.equals(Outcome.Kind.DUPLICATE.word());
            recall(
                    record.partition(),
                    published.article().id(),
                    arrival,
                    same ? revision : revision - 1,
                    same ? published.content() : null);
        } else if (reading instanceof Reading.Withdrawal withdrawal) {
            recall(record.partition(), withdrawal.articleId(), arrival, revision - 1, Hash.of());
        }
    }

    private void recall(int partition, String articleId, Instant arrival, int revision, @Nullable Hash content) {
        var memory = memories[partition];
        if (revision > 0 && memory.find(articleId, arrival.toEpochMilli()) == null) {
            memory.remember(articleId, new KnownArticle(revision, content, new TreeMap<>(), arrival.toEpochMilli()));
        }
    }

    /** Tells ORDER how far each source partition has come, so that what is held so far can be released. */
    public void mark() {
        for (int partition = 0; partition < reached.length; partition++) {
            if (reached[partition] != Long.MIN_VALUE) {
                speaker.hear(new Mark(partition, reached[partition], reached.length));
            }
        }
    }

    /** The windows of all values. */
    public Windows windows() {
        return windows;
    }

    /** The arrival that all source partitions have reached, in milliseconds since 1970. */
    public long reached() {
        return Arrays.stream(reached).min().orElse(Long.MIN_VALUE);
    }

    /** Looks whether the totals of all windows are the sums of their panes. */
    public Audit audit() {
        return speaker.audit();
    }

    private void pass(Handled handled, byte @Nullable [] key, long time) {
        if (handled instanceof Onward onward) {
            speaker.hear(onward.value());
        } else if (handled instanceof Receipt receipt) {
            writer.accept(new Written(topics.outcomes(), key, receipt.outcome().toJson(), time, NONE));
        } else if (handled instanceof SetAside aside) {
            var letter = aside.letter();
            writer.accept(new Written(topics.deadLetters(), key, letter.value(), time, letter.headers()));
        }
    }

    private void write(Spoken spoken) {
        byte[] key = spoken.keyBytes();
        writer.accept(
                new Written(topic(spoken), key, spoken.json(), spoken.time().toEpochMilli(), NONE));
    }

    private String topic(Spoken spoken) {
        if (spoken instanceof Spoken.Scored) {
            return topics.scores();
        }
        return spoken instanceof Spoken.Rolled ? topics.rolling() : topics.latest();
    }
}
