package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tickertone.broker.LocalBroker;
import tickertone.feed.FeedLine;
import tickertone.feed.FeedPlayer;
import tickertone.feed.Pace;
import tickertone.feed.Played;
import tickertone.feed.Publisher;
import tickertone.stream.Parts;
import tickertone.stream.Pipeline;
import tickertone.stream.Tick;
import tickertone.stream.TopicPlan;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;

/** One pipeline's place on a real broker: its topics, what is put in, and what comes out as a consumer sees it. */
public final class Desk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalBroker broker;
    private final String name;
    private final Path stateDir;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    public Desk(LocalBroker broker, String name, Path stateDir) {
        this.broker = broker;
        this.name = name;
        this.stateDir = stateDir;
        this.admin = Admin.create(new HashMap<String, Object>(clients()));
        var settings = new HashMap<String, Object>(clients());
        settings.put("max.request.size", 16 * 1024 * 1024);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    public Topics topics() {
        return new Topics(name + ".");
    }

    Admin admin() {
        return admin;
    }

    Map<String, String> clients() {
        // so that partitions that are added are heard of at once
        return Map.of("bootstrap.servers", broker.bootstrapServers(), "metadata.max.age.ms", "500");
    }

    public Desk create(List<TopicSpec> specs) {
        TopicPlan.of(admin, specs).apply(admin, (short) 1);
        return this;
    }

    Pipeline start(Parts parts, Duration tick) {
        var life = new Pipeline.Life(name, stateDir, 2, Duration.ofMillis(100), 64L << 20, tick, 1, clients());
        return Pipeline.start(topics(), parts, life);
    }

    /** @param arrival milliseconds since 1970; null: the broker's clock */
    void send(@Nullable String key, byte @Nullable [] value, @Nullable Long arrival) {
        byte[] bytes = key == null ? null : key.getBytes(UTF_8);
        send(new ProducerRecord<>(topics().articles(), 0, arrival, bytes, value));
    }

    void tick(long arrival) {
        producer.partitionsFor(topics().articles())
                .forEach(p -> send(Tick.record(topics().articles(), p.partition(), arrival)));
    }

    /** Plays a feed over all partitions, and runs the pipeline until it is through. */
    public void play(List<FeedLine> lines, Parts parts) throws InterruptedException {
        int partitions = producer.partitionsFor(topics().articles()).size();
        var publisher = new Publisher(producer, topics().articles());
        int all = Integer.MAX_VALUE;
        var player = new FeedPlayer(
                publisher, partitions, Pace.MAX, all, () -> 0, (played, arrival) -> {}, Played.nothing());
        runUntil(player.play(lines).getAsLong(), parts);
    }

    void send(String topic, int partition, long time, byte[] key, byte[] value) {
        send(new ProducerRecord<>(topic, partition, time, key, value));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("cannot send", e);
        }
    }

    /** Runs the pipeline until all that arrived before the time is done, and stops it. */
    void runUntil(long arrival, Parts parts) {
        try (var pipeline = start(parts, Duration.ZERO)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .failFast("the pipeline stopped", () -> !pipeline.alive())
                    .until(() -> pipeline.progress().reached(parts.mentionPartitions(), arrival));
        }
    }

    /** Waits until a topic holds that many committed records, and returns them. */
    List<ConsumerRecord<byte[], byte[]>> await(String topic, int count) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = assigned(topic)) {
            Awaitility.await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    /** All committed records of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = assigned(topic)) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    List<JsonNode> values(String topic) {
        return records(topic).stream().map(record -> json(record.value())).toList();
    }

    static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Consumer<byte[], byte[]> assigned(String topic) {
        var consumer = consumer();
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    Consumer<byte[], byte[]> consumer() {
        var settings = new HashMap<String, Object>(clients());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
