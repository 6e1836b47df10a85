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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionState;
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
    /** So many that a broker takes a while to learn that none of them has a leader. */
    private static final int MANY = 40;

    private static final int TRANSACTION_PARTITIONS = 4;

    @TempDir
    private Path folder;

    @Test
    void startsOnAnEmptyFolderAndFindsItsDataAgain() throws Exception {
        try (var broker = LocalBroker.start(folder, 0)) {
            create(broker, TOPIC, 1);
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
            create(first, TOPIC, 1);

            assertThatIOException()
                    .isThrownBy(() -> LocalBroker.start(folder, 0))
                    .withMessageContaining(folder.toString())
                    .withMessageContaining("another broker is using it");

            write(first, "still here");
            assertThat(read(first, 1)).containsExactly("still here");
        }
    }

    @Test
    void finishesTransactionsThatWereBeingCommittedWhenItWasKilled() throws Exception {
        var killed = folder.resolve("killed");
        try (var broker = LocalBroker.start(folder.resolve("whole"), 0)) {
            create(broker, TOPIC, MANY);
            for (int writer = 0; writer < TRANSACTION_PARTITIONS; writer++) {
                commit(broker, writer, "from " + writer);
            }
            Crash.image(folder.resolve("whole"), killed);
        }
        Crash.loseLastBatch(killed, TOPIC);
        Crash.loseLastBatch(killed, "__transaction_state");

        try (var broker = LocalBroker.start(killed, 0)) {
            assertThat(read(broker, TRANSACTION_PARTITIONS))
                    .containsExactlyInAnyOrder("from 0", "from 1", "from 2", "from 3");
        }
    }

    /** Until its end is written everywhere. Each writer has a partition of its own, also of the coordinator's log. */
    private static void commit(LocalBroker broker, int writer, String value) throws Exception {
        var settings = new HashMap<>(clients(broker));
        settings.put("transactional.id", "writer-" + writer);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
                var admin = Admin.create(clients(broker))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, writer, null, value));
            producer.commitTransaction();
            var complete = new ListTransactionsOptions().filterStates(Set.of(TransactionState.COMPLETE_COMMIT));
            while (admin.listTransactions(complete).all().get().size() <= writer) {
                Thread.onSpinWait();
            }
        }
    }

    private static void create(LocalBroker broker, String topic, int partitions) throws Exception {
        try (var admin = Admin.create(clients(broker))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void write(LocalBroker broker, String value) throws Exception {
        try (var producer = new KafkaProducer<>(clients(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
        }
    }

    private static List<String> read(LocalBroker broker, int count) {
        var values = new ArrayList<String>();
        var settings = new HashMap<>(clients(broker));
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(p -> new TopicPartition(TOPIC, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
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
