package tickertone.stream;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import tickertone.stream.Handled.Onward;
import tickertone.stream.Handled.Receipt;
import tickertone.stream.Handled.SetAside;
import tickertone.stream.ToOrder.Mark;

/** Articles in; scores, rolling values, outcomes and dead letters out. Read {@link #build()} first. */
public final class SentimentTopology {
    /** Of changelogs: only closed segments are compacted, and a restart without local state reads the rest in full. */
    private static final String SEGMENT_BYTES = String.valueOf(50 * 1024 * 1024);

    private final Topics topics;
    private final Parts parts;
    private final int partitions;
    private final SourceWatch watch;
    private final Progress progress;

    /** @param partitions how many partitions the article topic has */
    SentimentTopology(Topics topics, Parts parts, int partitions, SourceWatch watch, Progress progress) {
        this.topics = topics;
        this.parts = parts;
        this.partitions = partitions;
        this.watch = watch;
        this.progress = progress;
    }

    /** The topology alone, to print it or to test it. */
    public static Topology of(Topics topics, Parts parts) {
        return new SentimentTopology(topics, parts, 1, new SourceWatch(System::nanoTime), new Progress()).build();
    }

    Topology build() {
        var builder = new StreamsBuilder();
        stores(builder, ReadProcessor.STORES);
        stores(builder, SubjectProcessor.STORES);

        var records = builder.stream(topics.articles(), articles());
        var read = records.process(this::reader, Named.as("read"), ReadProcessor.STORES);
        var tagged = read.process(this::tagger, Named.as("tag"), ReadProcessor.STORES);
        send(deadLetters(tagged), topics.deadLetters());
        send(outcomes(tagged), topics.outcomes());

        var mentions = mentions(tagged).repartition(bySubject());
        var spoken = mentions.process(this::subjectProcessor, Named.as("roll"), SubjectProcessor.STORES);
        send(scores(spoken), topics.scores());
        send(rollings(spoken), topics.rolling());
        send(latest(spoken), topics.latest());
        return builder.build();
    }

    private ReadProcessor reader() {
        return new ReadProcessor(parts, partitions, watch);
    }

    private TagProcessor tagger() {
        return new TagProcessor(parts);
    }

    private SubjectProcessor subjectProcessor() {
        return new SubjectProcessor(parts, progress);
    }

    private static KStream<byte[], byte[]> deadLetters(KStream<byte[], Handled> tagged) {
        return pick(
                tagged, "dead-letters", SetAside.class, aside -> aside.letter().value());
    }

    private static KStream<byte[], byte[]> outcomes(KStream<byte[], Handled> tagged) {
        return pick(
                tagged, "outcomes", Receipt.class, receipt -> receipt.outcome().toJson());
    }

    private static KStream<byte[], ToOrder> mentions(KStream<byte[], Handled> tagged) {
        return pick(tagged, "onward", Onward.class, Onward::value);
    }

    private static KStream<byte[], byte[]> scores(KStream<byte[], Spoken> spoken) {
        return pick(spoken, "scores", Spoken.Scored.class, Spoken::json);
    }

    private static KStream<byte[], byte[]> rollings(KStream<byte[], Spoken> spoken) {
        return pick(spoken, "rolling", Spoken.Rolled.class, Spoken::json);
    }

    private static KStream<byte[], byte[]> latest(KStream<byte[], Spoken> spoken) {
        return pick(spoken, "latest", Spoken.Last.class, Spoken::json);
    }

    /** The values of one kind, turned into what their topic carries. */
    private static <V, K extends V, R> KStream<byte[], R> pick(
            KStream<byte[], V> stream, String name, Class<K> kind, Function<K, @Nullable R> turn) {
        return stream.filter((key, value) -> kind.isInstance(value), Named.as("pick-" + name))
                .mapValues(value -> turn.apply(kind.cast(value)), Named.as("write-" + name));
    }

    private static void send(KStream<byte[], byte[]> stream, String topic) {
        stream.to(topic, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("to-" + topic));
    }

    private static Consumed<byte[], byte[]> articles() {
        return Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                .withTimestampExtractor(new ArrivalExtractor())
                .withName("articles");
    }

    private Repartitioned<byte[], ToOrder> bySubject() {
        return Repartitioned.<byte[], ToOrder>as("mentions")
                .withKeySerde(Serdes.ByteArray())
                .withValueSerde(new ToOrderSerde())
                .withNumberOfPartitions(parts.mentionPartitions())
                .withStreamPartitioner(new ToSubjects());
    }

    private void stores(StreamsBuilder builder, String... names) {
        Arrays.stream(names).map(this::store).forEach(builder::addStateStore);
    }

    /**
     * Only the rows of subjects are cached, since they are few and change with every mention. A cached row keeps the whole
     * record that wrote it in memory, so that a cache of many small rows would hold articles by the thousand.
     */
    private StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        var supplier = parts.inMemory() ? Stores.inMemoryKeyValueStore(name) : Stores.persistentKeyValueStore(name);
        var store = Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of(TopicConfig.SEGMENT_BYTES_CONFIG, SEGMENT_BYTES));
        return name.equals(SubjectProcessor.SUBJECTS) ? store.withCachingEnabled() : store;
    }

    /** A mention goes to its subject's partition, a mark to all of them. */
    private static final class ToSubjects implements StreamPartitioner<byte[], ToOrder> {
        @Override
        public Optional<Set<Integer>> partitions(String topic, byte[] key, ToOrder value, int partitions) {
            return value instanceof Mark
                    ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                    : Optional.empty();
        }
    }
}
