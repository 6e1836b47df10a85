package tickertone.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import tickertone.feed.FeedLine;
import tickertone.feed.Feeds;

/**
 * As many articles of about 3 KB as one likes, made of the bundled feed's sentences with other names and numbers; every
 * seventh repeats an earlier one under its own id. The same seed gives the same articles.
 *
 * <p>An article speaks of two companies, as most articles do: a third of its sentences names one of them.
 */
final class BenchmarkArticles {
    private static final int BYTES = 3_000;
    private static final int REMEMBERED = 1_000;
    private static final double COPIES = 0.15;
    private static final double NAMING = 0.35;
    private static final List<String> ENGLISH = List.of(
            "Nvidia", "Apple", "Microsoft", "Amazon", "Tesla", "Broadcom", "Oracle", "Vistra", "Intel", "Palantir");
    private static final List<String> CHINESE =
            List.of("英伟达", "苹果", "微软", "亚马逊", "特斯拉", "博通", "甲骨文", "台积电", "英特尔", "腾讯");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Corpus english = new Corpus(ENGLISH, " ");
    private final Corpus chinese = new Corpus(CHINESE, "");
    private final List<String> earlier = new ArrayList<>();
    private final Random random;

    /** Sentences of one language: those that name one of the names, and those that name no company at all. */
    private record Corpus(List<String> names, String blank, List<String> naming, List<String> silent) {
        Corpus(List<String> names, String blank) {
            this(names, blank, new ArrayList<>(), new ArrayList<>());
        }

        void take(String sentence, boolean namesAnyone) {
            if (names.stream().filter(sentence::contains).count() == 1) {
                naming.add(sentence);
            } else if (!namesAnyone && !sentence.isEmpty()) {
                silent.add(sentence);
            }
        }
    }

    /** @param names tells whether a sentence names anyone */
    BenchmarkArticles(long seed, Predicate<String> names) throws IOException {
        random = new Random(seed);
        try (var feed = Objects.requireNonNull(getClass().getResourceAsStream("/feed/january-2025.jsonl"))) {
            for (var line : Feeds.sorted(feed)) {
                take(line, names);
            }
        }
    }

    /** The value of an article's record. */
    byte[] next(String id, Instant published) {
        return record(id, published, text());
    }

    /** An English article of so many characters, one of several put together. */
    byte[] longer(String id, Instant published, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(write(english));
        }
        return record(id, published, text.substring(0, length));
    }

    private byte[] record(String id, Instant published, String text) {
        int title = text.indexOf('\n');
        var article = JSON.createObjectNode();
        article.put("id", id);
        article.put("title", text.substring(0, title));
        article.put("body", text.substring(title + 1));
        article.put("published_at", published.toString());
        article.put("source", "source-" + random.nextInt(200));
        return article.toString().getBytes(UTF_8);
    }

    private String text() {
        if (!earlier.isEmpty() && random.nextDouble() < COPIES) {
            return pick(earlier);
        }
        String text = write(random.nextInt(4) == 0 ? chinese : english);
        if (earlier.size() < REMEMBERED) {
            earlier.add(text);
        } else {
            earlier.set(random.nextInt(REMEMBERED), text);
        }
        return text;
    }

    private String write(Corpus corpus) {
        var about = List.of(pick(corpus.names()), pick(corpus.names()));
        var text = new StringBuilder(vary(pick(corpus.naming()), corpus, about)).append('\n');
        int bytes = 0;
        while (bytes < BYTES) {
            boolean naming = random.nextDouble() < NAMING;
            String sentence = vary(pick(naming ? corpus.naming() : corpus.silent()), corpus, about);
            bytes += sentence.getBytes(UTF_8).length + 1;
            text.append(sentence).append(corpus.blank());
        }
        return text.toString();
    }

    private String vary(String sentence, Corpus corpus, List<String> about) {
        String varied = sentence;
        for (var name : corpus.names()) {
            varied = varied.replace(name, pick(about));
        }
        var digits = new StringBuilder(varied);
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= '1' && c <= '9') {
                digits.setCharAt(i, (char) ('1' + random.nextInt(9)));
            }
        }
        return digits.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void take(FeedLine line, Predicate<String> names) throws IOException {
        if (line.value() == null || line.key() == null) {
            return;
        }
        String body = JSON.readTree(line.value()).path("body").asText("");
        var corpus = line.key().startsWith("zh") ? chinese : english;
        for (var sentence : body.split("(?<=[.。！？])\\s*")) {
            corpus.take(sentence.strip(), names.test(sentence));
        }
    }
}
