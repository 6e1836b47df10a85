package tickertone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import tickertone.cli.StandardParts;
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

/**
 * What a replay of many articles at full speed costs: time next to the pass-through of the same articles, heap, state, and
 * the time to come back after all local state is lost. Ratios travel between machines; rates do not.
 *
 * <p>Run it with {@code java -Xmx1g -cp target/tickertone.jar:target/test-classes tickertone.benchmark.ReplayBenchmark
 * FEED [ARTICLES] [rocksdb|memory] [PARTITIONS]} after {@code mvn package}. 1,000,000 articles take half an hour
 * or more, and some 20 GB of disk under {@code target}, which it gives back.
 */
public final class ReplayBenchmark {
    private static final String NAME = "replay";
    private static final String PASSED = "passed-articles";
    private static final int THREADS = 2;
    /** As {@code replay.ahead} has it. */
    private static final int AHEAD = 20_000;

    private static final Duration COMMIT = Duration.ofSeconds(1);
    private static final long ROCKS_MEMORY = 256L << 20;

    private final Topics topics = new Topics("benchmark.");
    private final Heap heap = new Heap();
    private final VariedFeed feed;
    private final long articles;
    private final Parts parts;
    private final int partitions;
    private final Path folder;

    private ReplayBenchmark(Path feed, long articles, Parts parts, int partitions, Path folder) throws IOException {
        this.feed = new VariedFeed(feed, articles, 1);
        this.articles = articles;
        this.parts = parts;
        this.partitions = partitions;
        this.folder = folder;
    }

    /** @param args as above; 100,000 articles, RocksDB and 4 source partitions if nothing else is said */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("ReplayBenchmark FEED [ARTICLES] [rocksdb|memory] [PARTITIONS]");
            System.exit(2);
        }
        long articles = args.length > 1 ? Long.parseLong(args[1]) : 100_000;
        boolean inMemory = args.length > 2 && args[2].equals("memory");
        int partitions = args.length > 3 ? Integer.parseInt(args[3]) : 4;
        var parts = inMemory ? StandardParts.inMemory() : StandardParts.standard();
        var folder = Files.createTempDirectory(Path.of("target"), "replay-benchmark");
        try (var cluster = new Cluster(folder.resolve("broker"))) {
            new ReplayBenchmark(Path.of(args[0]), articles, parts, partitions, folder).run(cluster);
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private void run(Cluster cluster) throws Exception {
        var runtime = Runtime.getRuntime();
        say(
                "%d processors, %d MB of heap at most, Java %s; %,d articles, %d source partitions, state in %s",
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20,
                Runtime.version(),
                articles,
                partitions,
                parts.inMemory() ? "memory" : "RocksDB");
        var passed = passThrough(cluster);
        say("pass-through", passed, passed);
        TopicPlan.of(cluster.admin(), TopicSpec.played(topics, partitions)).apply(cluster.admin(), (short) 1);
        long end = replay(cluster, passed);
        new Remains(cluster, topics, folder.resolve("state"), articles).print();
        restore(cluster, end);
        say("heap:           %s", heap);
    }

    /** Of the same articles, which lie on their topic before it begins. */
    private Stopwatch.Speed passThrough(Cluster cluster) throws Exception {
        cluster.create(PASSED, partitions);
        try (var publisher = new Publisher(cluster.producer(), PASSED)) {
            player(publisher, Integer.MAX_VALUE, () -> Long.MAX_VALUE).play(feed);
            return PassThrough.speed(
                    cluster, PASSED, partitions, THREADS, COMMIT, cluster.offsets(PASSED), folder.resolve("passed"));
        } finally {
            cluster.delete(PASSED);
        }
    }

    /** Plays the articles to the pipeline, no further ahead of it than a replay is; the arrival of the last ticks. */
    private long replay(Cluster cluster, Stopwatch.Speed passed) throws Exception {
        try (var publisher = new Publisher(cluster.producer(), topics.articles())) {
            var player = player(publisher, AHEAD, () -> cluster.committed(NAME, topics.articles()));
            var end = CompletableFuture.supplyAsync(() -> played(player));
            say("pipeline", play(cluster, end), passed);
            return end.join();
        }
    }

    private FeedPlayer player(Publisher publisher, int ahead, LongSupplier committed) {
        return new FeedPlayer(
                publisher, partitions, Pace.MAX, ahead, committed, (played, arrival) -> {}, Played.nothing());
    }

    private long played(FeedPlayer player) {
        try {
            return player.play(feed).orElseThrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void say(String what, Stopwatch.Speed speed, Stopwatch.Speed fastest) {
        say(
                "%-15s %,9.0f articles/s, %,7.0f µs of processor time each; ratios %s",
                what + ':', speed.perSecond(), speed.cpuMicros(), speed.ratio(fastest));
    }

    private Stopwatch.Speed play(Cluster cluster, CompletableFuture<Long> end) throws Exception {
        try (var pipeline = start(cluster)) {
            var watch = Stopwatch.atFirstCommit(cluster, NAME, topics.articles());
            long next = articles / 10;
            while (!end.isDone() || !through(pipeline, end.join())) {
                Thread.sleep(100);
                requireAlive(pipeline);
                heap.look();
                long done = cluster.committed(NAME, topics.articles());
                if (done >= next) {
                    next = done + articles / 10;
                    say(
                            "  after %,9d records: %,6.0f a second, %,d MB of heap after the last collection, %,d mentions held",
                            done,
                            watch.speed(done).perSecond(),
                            heap.look(),
                            pipeline.progress().mostHeld());
                }
            }
            var speed = watch.speed(articles);
            say(
                    "mentions held:  %,d at most in one of %d stores",
                    pipeline.progress().mostHeld(), parts.mentionPartitions());
            return speed;
        }
    }

    private Pipeline start(Cluster cluster) {
        var life = new Pipeline.Life(
                NAME, folder.resolve("state"), THREADS, COMMIT, ROCKS_MEMORY, Duration.ZERO, 1, cluster.clients());
        return Pipeline.start(topics, parts, life);
    }

    private static void requireAlive(Pipeline pipeline) throws InterruptedException {
        if (!pipeline.alive()) {
            throw new IllegalStateException("the pipeline stopped", pipeline.await());
        }
    }

    private boolean through(Pipeline pipeline, long end) throws InterruptedException {
        requireAlive(pipeline);
        return pipeline.progress().reached(parts.mentionPartitions(), end);
    }

    /** How long it takes after a lost folder until new articles can be heard: a tick later than all has come through. */
    private void restore(Cluster cluster, long end) throws Exception {
        delete(folder.resolve("state"));
        try (var producer = cluster.producer()) {
            for (int partition = 0; partition < partitions; partition++) {
                producer.send(Tick.record(topics.articles(), partition, end + 1));
            }
        }
        long begun = System.nanoTime();
        try (var pipeline = start(cluster)) {
            while (!through(pipeline, end + 1)) {
                Thread.sleep(20);
                heap.look();
            }
            say("restored:       in %.1f s", (System.nanoTime() - begun) / 1e9);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
