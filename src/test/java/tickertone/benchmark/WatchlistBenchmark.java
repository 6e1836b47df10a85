package tickertone.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tickertone.cli.StandardParts;
import tickertone.config.Configuration;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Tagger;
import tickertone.text.Article;
import tickertone.text.Document;
import tickertone.text.Finder;

/**
 * What a watchlist of 10,000 subjects with 50,000 aliases costs next to the one that the jar carries: time to load, memory,
 * and speed. Half of the invented companies are named with everyday words, so that nearly every word of an article begins
 * one of their names; none of them is named in full.
 *
 * <p>Run it with {@code java -Xmx1g -cp target/tickertone.jar:target/test-classes
 * tickertone.benchmark.WatchlistBenchmark} after {@code mvn package}.
 */
public final class WatchlistBenchmark {
    private static final int SUBJECTS = 10_000;
    private static final int ARTICLES = 4_000;
    private static final int ROUNDS = 9;
    private static final Instant WHEN = Instant.parse("2025-01-24T00:00:00Z");

    private final Path folder = Files.createTempDirectory(Path.of("target"), "watchlist");

    private WatchlistBenchmark() throws Exception {}

    /** @param args none */
    public static void main(String[] args) throws Exception {
        new WatchlistBenchmark().run();
    }

    private void run() throws Exception {
        var file = folder.resolve("watchlist.yaml");
        try (var shipped = Objects.requireNonNull(getClass().getResourceAsStream("/config/watchlist.yaml"))) {
            String text = new String(shipped.readAllBytes(), UTF_8);
            Files.writeString(file, text + new InventedCompanies().yaml(SUBJECTS - count(null)));
        }
        say("%,d KB of YAML, Java %s", Files.size(file) >> 10, Runtime.version());
        for (int round = 1; round <= 5; round++) {
            long begin = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Finder.of(Configuration.load(folder, Map.of(), Map.of()).watchlist());
            say(
                    "load %d, YAML to finder: %,d ms, %,d ms of its thread",
                    round,
                    (System.nanoTime() - begin) / 1_000_000,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000);
        }
        var large = subject(folder);
        var small = subject(null);
        compare("find", small::find, large::find);
        compare("find and score", small::tag, large::tag);
    }

    private static int count(Path folder) throws Exception {
        return Configuration.load(folder, Map.of(), Map.of())
                .watchlist()
                .subjects()
                .size();
    }

    private static Tagging subject(Path folder) throws Exception {
        long before = used();
        var configuration = Configuration.load(folder, Map.of(), Map.of());
        var watchlist = configuration.watchlist();
        var finder = Finder.of(watchlist);
        var scorer = StandardParts.scorer(configuration);
        var tagger = Tagger.of(watchlist, finder, scorer, 1_000, configuration.digest(), "benchmark");
        long after = used();
        say(
                "%,d subjects, %,d aliases: %,d MB, its configuration, finder and scorer together",
                watchlist.subjects().size(),
                watchlist.subjects().stream()
                        .mapToInt(one -> one.aliases().size())
                        .sum(),
                (after - before) >> 20);
        return new Tagging(configuration, finder, tagger);
    }

    /** @param configuration held, so that it counts as memory */
    private record Tagging(Configuration configuration, Finder finder, Tagger tagger) {
        void find(Article article) {
            finder.find(Document.of(article));
        }

        void tag(Article article) {
            tagger.tag(article, Dateline.of(article, 1, "en", WHEN));
        }
    }

    private static void compare(String what, Consumer<Article> small, Consumer<Article> large) throws Exception {
        var articles = articles();
        var ratios = new double[ROUNDS];
        double best = Double.MAX_VALUE;
        double bestLarge = Double.MAX_VALUE;
        for (int round = -3; round < ROUNDS; round++) {
            double one = micros(articles, small);
            double other = micros(articles, large);
            if (round >= 0) {
                ratios[round] = other / one;
                best = Math.min(best, one);
                bestLarge = Math.min(bestLarge, other);
            }
        }
        Arrays.sort(ratios);
        say(
                "%s: %.1f and %.1f µs per article at best; the large one takes %.2f times as long (median of %d; %.2f to %.2f)",
                what, best, bestLarge, ratios[ROUNDS / 2], ROUNDS, ratios[0], ratios[ROUNDS - 1]);
    }

    private static List<Article> articles() throws Exception {
        var finder = Finder.of(Configuration.load(null, Map.of(), Map.of()).watchlist());
        var source = new BenchmarkArticles(1, sentence -> !finder.find(
                        Document.of(new Article("sentence", null, sentence, null, null, null, null)))
                .mentions()
                .isEmpty());
        var json = new ObjectMapper();
        var articles = new ArrayList<Article>();
        for (int i = 0; i < ARTICLES; i++) {
            var node = json.readTree(source.next("article-" + i, WHEN));
            var title = node.path("title").asText(null);
            articles.add(new Article("a", title, node.path("body").asText(null), null, null, null, null));
        }
        return articles;
    }

    private static double micros(List<Article> articles, Consumer<Article> work) {
        var cpu = ManagementFactory.getThreadMXBean();
        long begin = cpu.getCurrentThreadCpuTime();
        articles.forEach(work);
        return (cpu.getCurrentThreadCpuTime() - begin) / 1e3 / articles.size();
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(format, values));
    }
}
