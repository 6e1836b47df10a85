package tickertone.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tickertone.broker.LocalBroker;
import tickertone.stream.TopicPlan;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;

/**
 * A broker of its own with the topics of one run.
 *
 * <p>The calm run has another broker rather than other topics, so that its outputs may be compared as they are: the topic
 * is part of every receipt.
 */
final class Site implements AutoCloseable {
    static final String APPLICATION = "chaos";
    static final Topics TOPICS = new Topics("chaos.");
    static final int PARTITIONS = 4;

    private final LocalBroker broker;
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;

    private Site(LocalBroker broker) {
        this.broker = broker;
        this.admin = Admin.create(client());
        this.producer = new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Site open(Path folder) throws IOException {
        var site = new Site(LocalBroker.start(folder, 0));
        site.create(List.of(neverCompacted(TOPICS.latest())));
        return site;
    }

    /** The topic as the program wants it, but in one segment: so that all its values are there to be compared. */
    private static TopicSpec neverCompacted(String topic) {
        var spec = TopicSpec.live(TOPICS, PARTITIONS).stream()
                .filter(live -> live.name().equals(topic))
                .findAny()
                .orElseThrow();
        var config = new HashMap<>(spec.config());
        config.put(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(Long.MAX_VALUE));
        return new TopicSpec(topic, PARTITIONS, config);
    }

    /** Of an instance that runs here, besides the folder of its state. */
    Map<String, String> settings() {
        return Map.of(
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                "application.id",
                APPLICATION,
                "topics.partitions",
                String.valueOf(PARTITIONS),
                "threads",
                "1",
                // long enough that work is nearly always uncommitted
                "commit.interval",
                "500ms",
                // so that the others need not wait long for the dead
                "kafka.consumer.session.timeout.ms",
                "3000",
                "kafka.consumer.heartbeat.interval.ms",
                "500");
    }

    Admin admin() {
        return admin;
    }

    void create(List<TopicSpec> specs) {
        TopicPlan.of(admin, specs).apply(admin, (short) 1);
    }

    /** All of these, in their order within each partition, and no later than it returns. */
    List<Long> send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        var sent = records.stream().map(producer::send).toList();
        var offsets = new ArrayList<Long>();
        for (var one : sent) {
            offsets.add(one.get().offset());
        }
        return offsets;
    }

    /** Everything that a topic holds, whatever of it counts under this isolation. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic, IsolationLevel isolation) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer(isolation)) {
            consumer.assign(partitions(consumer, topic));
            consumer.seekToBeginning(consumer.assignment());
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        var settings = client();
        settings.put("isolation.level", isolation.toString());
        settings.put("enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private Map<String, Object> client() {
        return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
        broker.close();
    }
}
