package tickertone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tickertone.broker.LocalBroker;

/** A broker in this process, and what a benchmark asks it. */
final class Cluster implements AutoCloseable {
    /** The only node of the embedded broker. */
    private static final int BROKER = 1;

    private final LocalBroker broker;
    private final Admin admin;

    Cluster(Path folder) throws IOException {
        broker = LocalBroker.start(folder, 0);
        admin = Admin.create(new HashMap<String, Object>(clients()));
    }

    Map<String, String> clients() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    Admin admin() {
        return admin;
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                new HashMap<String, Object>(clients()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    Consumer<byte[], byte[]> consumer() {
        var settings = new HashMap<String, Object>(clients());
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void create(String topic, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all()
                .get();
    }

    void delete(String topic) throws Exception {
        admin.deleteTopics(List.of(topic)).all().get();
    }

    /** Records of a topic that a group has committed. */
    long committed(String group, String topic) {
        try {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(topic) && entry.getValue() != null)
                    .mapToLong(entry -> entry.getValue().offset())
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("cannot ask how far " + group + " has come", e);
        }
    }

    /** Offsets of all partitions of the topics whose names end so; under transactions a little more than records. */
    long offsets(String ending) throws Exception {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        var topics = names.stream().filter(name -> name.endsWith(ending)).toList();
        admin.describeTopics(topics).allTopicNames().get().values().forEach(topic -> topic.partitions()
                .forEach(p -> latest.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest())));
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** Bytes on disk of the topics whose names end so. */
    long bytes(String ending) throws Exception {
        long bytes = 0;
        for (var folders :
                admin.describeLogDirs(List.of(BROKER)).allDescriptions().get().values()) {
            for (var folder : folders.values()) {
                bytes += folder.replicaInfos().entrySet().stream()
                        .filter(replica -> replica.getKey().topic().endsWith(ending))
                        .mapToLong(replica -> replica.getValue().size())
                        .sum();
            }
        }
        return bytes;
    }

    /** Bytes of the files in a folder, if there is one. */
    static long bytes(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
