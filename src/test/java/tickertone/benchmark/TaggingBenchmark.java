package tickertone.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import tickertone.cli.StandardParts;
import tickertone.sentiment.Dateline;
import tickertone.stream.Parts;
import tickertone.stream.Reading;
import tickertone.text.Article;
import tickertone.text.Language;

/**
 * How fast reading, finding and scoring are by themselves, on one thread, and how long one long article takes.
 *
 * <p>Run it with {@code java -Xmx1g -cp target/tickertone.jar:target/test-classes tickertone.benchmark.TaggingBenchmark}
 * after {@code mvn package}.
 */
public final class TaggingBenchmark {
    private static final int TAGGED = 20_000;
    private static final int ROUNDS = 5;
    /** Characters; no wire sends more, but filings and transcripts do. */
    private static final int LONG = 150_000;

    private static final int LONG_ROUNDS = 51;
    private static final Instant START = Instant.parse("2025-01-24T00:00:00Z");

    private final Parts parts;

    private TaggingBenchmark() throws Exception {
        this.parts = StandardParts.standard();
    }

    /** @param args none */
    public static void main(String[] args) throws Exception {
        var benchmark = new TaggingBenchmark();
        benchmark.tagging();
        benchmark.longArticle();
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

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
