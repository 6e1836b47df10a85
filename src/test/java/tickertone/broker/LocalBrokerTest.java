package tickertone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerTest {
    private static final String TOPIC = "notes";

    @TempDir
    private Path folder;

    @Test
    void startsOnAnEmptyFolderAndFindsItsDataAgain() throws Exception {
        try (var broker = LocalBroker.start(folder, 0)) {
            create(broker, TOPIC);
            write(broker, "before");
        }

        try (var broker = LocalBroker.start(folder, 0)) {
            write(broker, "after");

            assertThat(read(broker, 2)).containsExactly("before", "after");
        }
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatIOException()
                    .isThrownBy(() -> LocalBroker.start(folder, port))
                    .withMessageContaining("port " + port)
                    .withMessageContaining("taken");
        }
    }

    @Test
    void namesAFolderThatIsAFile() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatIOException()
                .isThrownBy(() -> LocalBroker.start(file, 0))
                .withMessageContaining(file.toString())
                .withMessageContaining("folder");
    }

    @Test
    void namesAFolderWhoseDataItCannotRead() throws IOException {
        Files.writeString(folder.resolve("meta.properties"), "version=1\nnode.id=77\ncluster.id=elsewhere\n");

        assertThatIOException().isThrownBy(() -> LocalBroker.start(folder, 0)).withMessageContaining(folder.toString());
    }

    @Test
    void leavesAFolderAloneThatAnotherBrokerUses() throws Exception {
        try (var first = LocalBroker.start(folder, 0)) {
            create(first, TOPIC);

            assertThatIOException()
                    .isThrownBy(() -> LocalBroker.start(folder, 0))
                    .withMessageContaining(folder.toString())
                    .withMessageContaining("another broker is using it");

            write(first, "still here");
            assertThat(read(first, 1)).containsExactly("still here");
        }
    }

    private static void create(LocalBroker broker, String topic) throws Exception {
        try (var admin = Admin.create(clients(broker))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void write(LocalBroker broker, String value) throws Exception {
        try (var producer = new KafkaProducer<>(clients(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
        }
    }

    private static List<String> read(LocalBroker broker, int count) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(clients(broker), new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            while (values.size() < count) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private static Map<String, Object> clients(LocalBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
