package tickertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tickertone.broker.LocalBroker;
import tickertone.config.Configuration;
import tickertone.config.Settings;
import tickertone.stream.ConfigurationJson;
import tickertone.stream.TopicPlan;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;
import tickertone.verify.Clients;

/** Kafka as a command sees it: a cluster that was given, or a broker in this process. */
final class Cluster implements AutoCloseable, Clients {
    private static final String BOOTSTRAP = "bootstrap.servers";
    /** How long a cluster may take to answer at first. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** The largest article, with room for its key and headers; the largest configuration is larger. */
    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;

    private final @Nullable LocalBroker broker;
    private final Map<String, String> clients;
    private final Admin admin;

    private Cluster(@Nullable LocalBroker broker, Map<String, String> clients) {
        this.broker = broker;
        this.clients = Map.copyOf(clients);
        this.admin = Admin.create(new HashMap<String, Object>(clients));
    }

    /** The cluster of the settings; without one, the embedded broker, saying so. */
    static Cluster open(Settings settings, PrintWriter err) throws Failure {
        if (settings.kafka().containsKey(BOOTSTRAP)) {
            return given(settings);
        }
        var broker = settings.broker();
        err.println("No kafka.bootstrap.servers is set: starting an embedded broker on its data in " + broker.dir());
        return embedded(settings, broker.dir(), broker.port(), err);
    }

    /** The cluster that the settings name; there must be one. */
    static Cluster given(Settings settings) throws Failure {
        if (!settings.kafka().containsKey(BOOTSTRAP)) {
            throw Failure.usage("Which Kafka? Give --set kafka.bootstrap.servers=HOST:PORT, or set it in"
                    + " KAFKA_BOOTSTRAP_SERVERS or application.properties.");
        }
        return reached(null, settings.kafka());
    }

    /** A broker in this process. */
    static Cluster embedded(Settings settings, Path folder, int port, PrintWriter err) throws Failure {
        try {
            var broker = LocalBroker.start(folder, port);
            var clients = new HashMap<>(settings.kafka());
            clients.put(BOOTSTRAP, broker.bootstrapServers());
            err.println("Embedded broker: " + broker.bootstrapServers());
            return reached(broker, clients);
        } catch (IOException e) {
            throw Failure.kafka(String.valueOf(e.getMessage()));
        }
    }

    private static Cluster reached(@Nullable LocalBroker broker, Map<String, String> clients) throws Failure {
        Cluster cluster;
        try {
            cluster = new Cluster(broker, clients);
        } catch (KafkaException e) {
            throw Failure.kafka("the settings kafka.* cannot be used: " + deepest(e));
        }
        try {
            cluster.admin
                    .describeCluster(new org.apache.kafka.clients.admin.DescribeClusterOptions()
                            .timeoutMs((int) PATIENCE.toMillis()))
                    .clusterId()
                    .get();
            return cluster;
        } catch (ExecutionException e) {
            cluster.close();
            throw Failure.kafka("no Kafka answers at " + clients.get(BOOTSTRAP) + " within " + PATIENCE.toSeconds()
                    + " s: " + deepest(e));
        } catch (InterruptedException e) {
            cluster.close();
            Thread.currentThread().interrupt();
            throw Failure.kafka("interrupted while looking for Kafka");
        }
    }

    /** Whether it began with this process: whoever is known to it from before is dead, or comes again. */
    boolean embedded() {
        return broker != null;
    }

    Admin admin() {
        return admin;
    }

    Map<String, String> clients() {
        return clients;
    }

    String bootstrapServers() {
        return clients.getOrDefault(BOOTSTRAP, "");
    }

    Producer<byte[], byte[]> producer() {
        var settings = new HashMap<String, Object>(clients);
        settings.putIfAbsent("max.request.size", LARGEST_REQUEST);
        settings.putIfAbsent("linger.ms", 5);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Reads committed records only, and belongs to no group. */
    Consumer<byte[], byte[]> consumer() {
        return consumer("read_committed");
    }

    @Override
    public Consumer<byte[], byte[]> committed() {
        return consumer();
    }

    @Override
    public Consumer<byte[], byte[]> uncommitted() {
        return consumer("read_uncommitted");
    }

    private Consumer<byte[], byte[]> consumer(String isolation) {
        var settings = new HashMap<String, Object>(clients);
        settings.put("isolation.level", isolation);
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Those of the topics that are not there. */
    List<String> missing(List<String> topics) {
        try {
            var there = admin.listTopics().names().get();
            return topics.stream().filter(topic -> !there.contains(topic)).toList();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot look at the topics: " + deepest(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while looking at the topics", e);
        }
    }

    /** Makes sure that the topics are there and fit. */
    void prepare(List<TopicSpec> specs, boolean create, int replication) throws Failure {
        var plan = TopicPlan.of(admin, specs);
        if (!plan.differences().isEmpty()) {
            throw Failure.kafka("These topics do not fit:\n  " + String.join("\n  ", plan.differences()));
        }
        if (!plan.missing().isEmpty() && !create) {
            throw Failure.kafka("These topics are missing, and topics.create is false:\n  "
                    + String.join(
                            "\n  ", plan.missing().stream().map(TopicSpec::name).toList()));
        }
        plan.apply(admin, (short) replication);
    }

    /** Keeps the configuration in its topic, so that outputs can be recomputed under it later. */
    void remember(Configuration configuration, Topics topics) throws Failure {
        byte[] key = configuration.digest().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] value = ConfigurationJson.write(configuration.document());
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>(topics.configs(), key, value)).get();
        } catch (ExecutionException e) {
            throw Failure.kafka("cannot write to " + topics.configs() + ": " + deepest(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.kafka("interrupted while writing to " + topics.configs());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        if (broker != null) {
            broker.close();
        }
    }

    private static String deepest(Throwable error) {
        var cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
