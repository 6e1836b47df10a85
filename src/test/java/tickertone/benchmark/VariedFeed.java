package tickertone.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import tickertone.feed.FeedLine;

/**
 * As many articles as one likes, made of those of a feed, in length and in how many companies they name: other companies,
 * other figures, the sentences in another order and two in five from elsewhere, so that none is a copy of another; 15 % are
 * copies of an earlier one, cut or added to at the end. The same seed gives the same articles.
 */
final class VariedFeed implements Iterable<FeedLine> {
    /** 1,000,000 articles fill 60 days. */
    static final Duration BETWEEN = Duration.ofMillis(5_184);

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final double COPIES = 0.15;
    private static final double FROM_ELSEWHERE = 0.4;
    /** Of which one may be copied; they came within the last three hours. */
    private static final int REMEMBERED = 2_000;

    private static final List<String> NAMES = List.of(
            "Nvidia",
            "Microsoft",
            "Apple",
            "Amazon",
            "Tesla",
            "Alphabet",
            "Broadcom",
            "Oracle",
            "Intel",
            "Palantir",
            "JPMorgan",
            "Goldman Sachs",
            "Exxon Mobil",
            "Chevron",
            "Visa",
            "UnitedHealth",
            "AbbVie",
            "Boeing",
            "Pfizer",
            "Walmart",
            "Netflix",
            "Qualcomm",
            "Micron",
            "Salesforce");
    private static final Pattern NAMED = Pattern.compile("\\b(" + String.join("|", NAMES) + ")\\b");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long articles;
    private final long seed;
    private final List<Original> originals = new ArrayList<>();
    private final List<Sentence> silent = new ArrayList<>();

    /** An article of the feed. */
    private record Original(Sentence title, List<Sentence> sentences) {}

    /** Its pieces, of which every other is a name. */
    private record Sentence(List<String> pieces) {
        static Sentence of(String text) {
            var pieces = new ArrayList<String>();
            var named = NAMED.matcher(text);
            int end = 0;
            while (named.find()) {
                pieces.add(text.substring(end, named.start()));
                pieces.add(named.group());
                end = named.end();
            }
            pieces.add(text.substring(end));
            return new Sentence(pieces);
        }

        boolean silent() {
            return pieces.size() == 1;
        }

        /** With other names and other figures. */
        String with(Map<String, String> others, Random random) {
            var varied = new StringBuilder();
            for (int i = 0; i < pieces.size(); i++) {
                varied.append(i % 2 == 0 ? pieces.get(i) : others.get(pieces.get(i)));
            }
            for (int i = 0; i < varied.length(); i++) {
                char c = varied.charAt(i);
                if (c >= '1' && c <= '9') {
                    varied.setCharAt(i, (char) ('1' + random.nextInt(9)));
                }
            }
            return varied.toString();
        }
    }

    /** An article that is made. */
    private record Made(String title, List<String> sentences) {}

    /** @param feed one article per line; compressed if its name ends in .gz */
    VariedFeed(Path feed, long articles, long seed) throws IOException {
        this.articles = articles;
        this.seed = seed;
        try (var lines = open(feed)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        }
    }

    @Override
    public Iterator<FeedLine> iterator() {
        var writing = new Writing(new Random(seed));
        return LongStream.range(0, articles).mapToObj(writing::line).iterator();
    }

    private static BufferedReader open(Path feed) throws IOException {
        InputStream bytes = Files.newInputStream(feed);
        return new BufferedReader(
                new InputStreamReader(feed.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, UTF_8));
    }

    /** A line of a feed may be anything. */
    private void take(String line) {
        try {
            take(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            return;
        }
    }

    private void take(JsonNode article) {
        var sentences = SENTENCE.splitAsStream(article.path("body").asText(""))
                .map(Sentence::of)
                .toList();
        if (!article.path("title").asText("").isBlank()) {
            originals.add(new Original(Sentence.of(article.path("title").asText()), sentences));
            sentences.stream().filter(Sentence::silent).forEach(silent::add);
        }
    }

    /** One pass over the feed. */
    private final class Writing {
        private final Random random;
        private final List<Made> earlier = new ArrayList<>();

        Writing(Random random) {
            this.random = random;
        }

        FeedLine line(long index) {
            var arrival = START.plus(BETWEEN.multipliedBy(index));
            var published = arrival.minusSeconds(random.nextInt(600));
            var made = random.nextDouble() < COPIES && !earlier.isEmpty() ? copy(pick(earlier)) : original();
            var article = JSON.createObjectNode();
            String id = "article-" + index;
            article.put("id", id);
            article.put("title", made.title());
            article.put("body", String.join(" ", made.sentences()));
            article.put("published_at", published.toString());
            article.put("source", "Source " + random.nextInt(200));
            article.put("language", "en");
            return new FeedLine(
                    index + 1, id.getBytes(UTF_8), article.toString().getBytes(UTF_8), arrival, published);
        }

        private Made original() {
            var original = pick(originals);
            var others = others();
            var sentences = new ArrayList<String>();
            for (var sentence : original.sentences()) {
                sentences.add((random.nextDouble() < FROM_ELSEWHERE ? pick(silent) : sentence).with(others, random));
            }
            Collections.shuffle(sentences, random);
            var made = new Made(original.title().with(others, random), sentences);
            if (earlier.size() < REMEMBERED) {
                earlier.add(made);
            } else {
                earlier.set(random.nextInt(REMEMBERED), made);
            }
            return made;
        }

        private Made copy(Made made) {
            var sentences = new ArrayList<>(made.sentences());
            if (sentences.size() > 1 && random.nextBoolean()) {
                sentences.remove(sentences.size() - 1);
            } else {
                sentences.add(pick(silent).with(Map.of(), random));
            }
            return new Made(made.title(), sentences);
        }

        /** Each name by another. */
        private Map<String, String> others() {
            var shuffled = new ArrayList<>(NAMES);
            Collections.shuffle(shuffled, random);
            var others = new HashMap<String, String>();
            for (int i = 0; i < NAMES.size(); i++) {
                others.put(NAMES.get(i), shuffled.get(i));
            }
            return others;
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
