package tickertone.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import tickertone.broker.LocalBroker;
import tickertone.cli.StandardParts;
import tickertone.sentiment.Dateline;
import tickertone.stream.ArticleReader;
import tickertone.stream.Parts;
import tickertone.stream.Pipeline;
import tickertone.stream.Reading;
import tickertone.stream.Tick;
import tickertone.stream.TopicPlan;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;
import tickertone.text.Article;
import tickertone.text.Language;

/**
 * How fast tagging is by itself, and how fast the pipeline is next to topologies that do less with the same articles in
 * the same process. Ratios travel between machines; rates do not.
 *
 * <p>Run it with {@code java -Xmx2g -cp target/tickertone.jar:target/test-classes tickertone.benchmark.Benchmark
 * [ARTICLES]} after {@code mvn package}.
 */
public final class Benchmark {
    private static final int TAGGED = 20_000;
    private static final int ROUNDS = 5;
    /** Characters; no wire sends more, but filings and transcripts do. */
    private static final int LONG = 150_000;

    private static final int LONG_ROUNDS = 51;
    private static final Instant START = Instant.parse("2025-01-24T00:00:00Z");
    /** 1,000,000 articles fill two weeks. */
    private static final Duration BETWEEN = Duration.ofMillis(1_200);

    private final int articles;
    private final Parts parts;

    private Benchmark(int articles) throws Exception {
        this.parts = StandardParts.standard();
        this.articles = articles;
    }

    /** @param args the number of articles for the end-to-end part; 100,000 if none is given */
    public static void main(String[] args) throws Exception {
        new Benchmark(args.length > 0 ? Integer.parseInt(args[0]) : 100_000).run();
        System.exit(0);
    }

    private void run() throws Exception {
        var runtime = Runtime.getRuntime();
        say(
                "%d processors, %d MB of heap at most, Java %s",
                runtime.availableProcessors(), runtime.maxMemory() >> 20, Runtime.version());
        tagging();
        longArticle();
        var folder = Files.createTempDirectory(Path.of("target"), "benchmark");
        try (var broker = LocalBroker.start(folder.resolve("broker"), 0)) {
            endToEnd(broker.bootstrapServers(), folder);
        }
    }

    private void tagging() throws Exception {
        var source = new BenchmarkArticles(1, this::namesAnyone);
        var records = new ArrayList<byte[]>();
        long bytes = 0;
        for (int i = 0; i < TAGGED; i++) {
            records.add(source.next("article-" + i, START));
            bytes += records.get(i).length;
        }
        var cpu = ManagementFactory.getThreadMXBean();
        var rates = new double[ROUNDS];
        long scores = 0;
        for (int round = -2; round < ROUNDS; round++) {
            long begin = cpu.getCurrentThreadCpuTime();
            scores = 0;
            for (var record : records) {
                scores += tag(record);
            }
            if (round >= 0) {
                rates[round] = TAGGED * 1e9 / (cpu.getCurrentThreadCpuTime() - begin);
            }
        }
        Arrays.sort(rates);
        say(
                "read + find + score, one thread: %,.0f articles per second of its time (median of %d; %,.0f to %,.0f); %,d bytes and %.1f scores"
                        + " per article",
                rates[ROUNDS / 2], ROUNDS, rates[0], rates[ROUNDS - 1], bytes / TAGGED, scores / (double) TAGGED);
    }

    private void longArticle() throws Exception {
        byte[] record = new BenchmarkArticles(1, this::namesAnyone).longer("article", START, LONG);
        var cpu = ManagementFactory.getThreadMXBean();
        var millis = new double[LONG_ROUNDS];
        int scores = 0;
        for (int round = -LONG_ROUNDS; round < LONG_ROUNDS; round++) {
            long begin = cpu.getCurrentThreadCpuTime();
            scores = tag(record);
            if (round >= 0) {
                millis[round] = (cpu.getCurrentThreadCpuTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        say(
                "an article of %,d characters: %.1f ms (median of %d; %.1f to %.1f); %d scores",
                LONG, millis[LONG_ROUNDS / 2], LONG_ROUNDS, millis[0], millis[LONG_ROUNDS - 1], scores);
    }

    private boolean namesAnyone(String sentence) {
        var article = new Article("sentence", null, sentence, null, null, null, null);
        return !parts.tagger()
                .tag(article, Dateline.of(article, 1, "en", START))
                .scores()
                .isEmpty();
    }

    private int tag(byte[] record) {
        var reading = parts.reader().read(null, record, false, START);
        if (!(reading instanceof Reading.Published published)) {
            throw new IllegalStateException("an article that cannot be read: " + reading);
        }
        Article article = published.article();
        var dateline = Dateline.of(article, 1, Language.of(article), START);
        return parts.tagger().tag(article, dateline).scores().size();
    }

    private void endToEnd(String broker, Path folder) throws Exception {
        Map<String, String> clients = Map.of("bootstrap.servers", broker);
        var topics = new Topics("benchmark.");
        try (var admin = Admin.create(new HashMap<String, Object>(clients))) {
            TopicPlan.of(admin, TopicSpec.played(topics, 1)).apply(admin, (short) 1);
            admin.createTopics(List.of(new NewTopic("passed", 1, (short) 1), new NewTopic("parsed", 1, (short) 1)))
                    .all()
                    .get();
            fill(topics.articles(), clients);
            double passed = plain("pass", passThrough(topics.articles()), admin, topics, clients, folder);
            double parsed = plain("parse", parseAndWrite(topics.articles()), admin, topics, clients, folder);
            double scored = pipeline(topics, admin, clients, folder);
            say("pass-through:    %,8.0f articles/s   1.000", passed);
            say("parse and write: %,8.0f articles/s   %.3f", parsed, parsed / passed);
            say("pipeline:        %,8.0f articles/s   %.3f", scored, scored / passed);
        }
    }

    private void fill(String topic, Map<String, String> clients) throws Exception {
        var source = new BenchmarkArticles(2, this::namesAnyone);
        var serializer = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(new HashMap<String, Object>(clients), serializer, serializer)) {
            var time = START;
            for (int i = 0; i < articles; i++) {
                time = time.plus(BETWEEN);
                String id = "article-" + i;
                producer.send(
                        new ProducerRecord<>(topic, 0, time.toEpochMilli(), id.getBytes(UTF_8), source.next(id, time)));
            }
            producer.send(Tick.record(topic, 0, end()));
        }
    }

    private long end() {
        return START.plus(BETWEEN.multipliedBy(articles)).plusSeconds(61).toEpochMilli();
    }

    private static Topology passThrough(String from) {
        var builder = new StreamsBuilder();
        bytes(builder, from)
                .to(
                        "passed",
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("out"));
        return builder.build();
    }

    private static Topology parseAndWrite(String from) {
        var builder = new StreamsBuilder();
        var reader = new ArticleReader(Duration.ofMinutes(5));
        bytes(builder, from)
                .mapValues(value -> reader.read(null, value, true, Instant.MAX.minus(Duration.ofDays(1)))
                                instanceof Reading.Published published
                        ? published.article().text().getBytes(UTF_8)
                        : new byte[0])
                .to(
                        "parsed",
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("out"));
        return builder.build();
    }

    private static KStream<byte[], byte[]> bytes(StreamsBuilder builder, String from) {
        return builder.stream(
                from, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("in"));
    }

    private double plain(
            String name, Topology topology, Admin admin, Topics topics, Map<String, String> clients, Path folder)
            throws Exception {
        var p = new Properties();
        p.putAll(clients);
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        p.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        p.put("auto.offset.reset", "earliest");
        try (var streams = new KafkaStreams(topology, p)) {
            streams.start();
            return rate(name, admin, topics.articles());
        }
    }

    private double pipeline(Topics topics, Admin admin, Map<String, String> clients, Path folder) throws Exception {
        var life = new Pipeline.Life(
                "sentiment", folder.resolve("state"), 2, Duration.ofMillis(100), Duration.ZERO, 1, clients);
        try (var pipeline = Pipeline.start(topics, parts, life)) {
            long begin = begin("sentiment", admin, topics.articles());
            long next = articles / 10;
            while (!pipeline.progress().reached(parts.mentionPartitions(), end())) {
                Thread.sleep(20);
                long done = committed("sentiment", admin, topics.articles());
                if (done >= next && done < articles) {
                    next += articles / 10;
                    say("  after %,9d articles: %,d MB of heap after the last collection", done, heap() >> 20);
                }
            }
            return articles * 1e9 / (System.nanoTime() - begin);
        }
    }

    private double rate(String group, Admin admin, String topic) throws Exception {
        long begin = begin(group, admin, topic);
        while (committed(group, admin, topic) < articles) {
            Thread.sleep(20);
        }
        return articles * 1e9 / (System.nanoTime() - begin);
    }

    /** When the first records were committed: starting up is not measured. */
    private static long begin(String group, Admin admin, String topic) throws Exception {
        long before = System.nanoTime();
        while (committed(group, admin, topic) == 0) {
            before = System.nanoTime();
            Thread.sleep(5);
        }
        return before;
    }

    private static long committed(String group, Admin admin, String topic) throws Exception {
        var offset = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(topic, 0));
        return offset == null ? 0 : offset.offset();
    }

    /** What the last collection left of the heap. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
