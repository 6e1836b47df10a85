package tickertone.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tickertone.broker.LocalBroker;
import tickertone.cli.StandardParts;
import tickertone.stream.Pipeline;
import tickertone.stream.TopicPlan;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;

/**
 * How long it takes from an article's append to its subject's latest value, as a consumer of committed records sees it: four
 * source partitions of which three are quiet, exactly once, a tick after 250 ms.
 *
 * <p>Run it with {@code java -cp target/tickertone.jar:target/test-classes tickertone.benchmark.Latency [SECONDS]} after
 * {@code mvn package}.
 */
public final class Latency {
    private static final int PARTITIONS = 4;
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration COMMIT = Duration.ofMillis(100);
    /** Each subject's turn comes less than once a second, so that no value waits to be gathered with others. */
    private static final List<String> SUBJECTS = List.of(
            "NVDA", "TSLA", "MSFT", "AAPL", "NFLX", "PLTR", "AVGO", "QCOM", "INTC", "ORCL", "CRM", "AMD", "VST", "CEG",
            "MU", "BA", "PFE", "WMT", "JPM", "ARM");

    private final Topics topics = new Topics("latency.");
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final Random random = new Random(1);

    public static void main(String[] args) throws Exception {
        var seconds = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 60);
        var folder = Files.createTempDirectory("latency");
        try (var broker = LocalBroker.start(folder.resolve("broker"), 0)) {
            var clients = Map.of("bootstrap.servers", broker.bootstrapServers());
            var life = new Pipeline.Life("latency", folder.resolve("state"), 2, COMMIT, 256L << 20, TICK, 1, clients);
            new Latency().run(clients, life, seconds);
        }
    }

    private void run(Map<String, String> clients, Pipeline.Life life, Duration span) throws Exception {
        try (var admin = Admin.create(new HashMap<String, Object>(clients))) {
            TopicPlan.of(admin, TopicSpec.live(topics, PARTITIONS)).apply(admin, (short) 1);
        }
        var serializer = new ByteArraySerializer();
        try (var pipeline = Pipeline.start(topics, StandardParts.live(), life);
                var producer = new KafkaProducer<>(new HashMap<String, Object>(clients), serializer, serializer)) {
            var follower = new Thread(() -> follow(clients), "follower");
            follower.setDaemon(true);
            follower.start();
            publish(producer, Duration.ofSeconds(10), 500, 500);
            measure("quiet, an article every 1 to 2 seconds", producer, span, 1_000, 1_000);
            measure("busy, 5 to 20 articles a second", producer, span, 55, 150);
            if (!pipeline.alive()) {
                throw new IllegalStateException("the pipeline stopped", pipeline.await());
            }
        }
    }

    private void measure(String name, KafkaProducer<byte[], byte[]> producer, Duration span, int least, int more)
            throws Exception {
        waits.clear();
        int count = publish(producer, span, least, more);
        Thread.sleep(3_000);
        var sorted = waits.stream().sorted().toList();
        System.out.printf(
                "%s: %d articles, %d seen; p50 %d ms, p90 %d ms, p99 %d ms, most %d ms%n",
                name, count, sorted.size(), at(sorted, 50), at(sorted, 90), at(sorted, 99), at(sorted, 100));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** All articles lie on partition 0; how many there were. */
    private int publish(KafkaProducer<byte[], byte[]> producer, Duration span, int least, int more) throws Exception {
        long end = System.nanoTime() + span.toNanos();
        int count = 0;
        for (; System.nanoTime() < end; count++) {
            String subject = SUBJECTS.get(count % SUBJECTS.size());
            String id = "a-" + System.nanoTime();
            byte[] value = "{\"id\":\"%s\",\"title\":\"$%s shares jump 5%%\"}"
                    .formatted(id, subject)
                    .getBytes(UTF_8);
            var record = new ProducerRecord<>(topics.articles(), 0, id.getBytes(UTF_8), value);
            long arrival = producer.send(record).get().timestamp();
            sent.put(subject + "|5m@" + arrival, arrival);
            Thread.sleep(least + random.nextInt(more));
        }
        return count;
    }

    private void follow(Map<String, String> clients) {
        var settings = new HashMap<String, Object>(clients);
        settings.put("isolation.level", "read_committed");
        var deserializer = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, deserializer, deserializer)) {
            consumer.assign(consumer.partitionsFor(topics.latest()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            while (true) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    seen(new String(record.key(), UTF_8), record.value());
                }
            }
        }
    }

    private void seen(String key, byte[] value) {
        try {
            var asOf = Instant.parse(
                    new ObjectMapper().readTree(value).get("as_of").textValue());
            var arrival = sent.remove(key + '@' + asOf.toEpochMilli());
            if (arrival != null) {
                waits.add(System.currentTimeMillis() - arrival);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
