package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Polarity;
import tickertone.sentiment.Score;
import tickertone.sentiment.Tagger;
import tickertone.text.Article;

/**
 * Articles as long as the press prints them, with background and side glances. No reader of them agrees with another on all
 * signs, so the shares have floors, well below what they are.
 */
class WholeArticlesTest {
    private static final Path ARTICLES = Path.of("src", "test", "resources", "gold", "whole-articles.jsonl");

    /** What was counted over the articles of one language, or of all. */
    private static final class Count {
        private int subjects;
        private int agreeing;
        private int opposite;
        private int pairs;
        private int ordered;

        private void addSign(Polarity expected, @Nullable Score score) {
            subjects++;
            if (score != null) {
                int distance =
                        Math.abs(expected.ordinal() - score.tone().polarity().ordinal());
                agreeing += distance == 0 ? 1 : 0;
                opposite += distance == 2 ? 1 : 0;
            }
        }

        private void addPair(@Nullable Score more, @Nullable Score less) {
            pairs++;
            boolean agrees = more != null
                    && less != null
                    && more.relevance().value() > less.relevance().value();
            ordered += agrees ? 1 : 0;
        }

        private double agreement() {
            return agreeing / (double) subjects;
        }

        private double opposition() {
            return opposite / (double) subjects;
        }

        private double order() {
            return ordered / (double) pairs;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "agreement %.3f and opposite %.3f of %d subjects, order %.3f of %d pairs",
                    agreement(),
                    opposition(),
                    subjects,
                    order(),
                    pairs);
        }
    }

    private static final Count ALL = new Count();

    @BeforeAll
    static void tagEachArticle() throws Exception {
        var tagger = StandardParts.standard().tagger();
        var json = new ObjectMapper();
        var languages = new TreeMap<String, Count>();
        for (var line : Files.readAllLines(ARTICLES)) {
            var row = json.readTree(line);
            var scores = tag(tagger, row);
            count(row, scores, ALL);
            count(row, scores, languages.computeIfAbsent(row.get("lang").textValue(), language -> new Count()));
            report(row, scores);
        }
        languages.forEach((language, count) -> System.out.println("Whole articles, " + language + ": " + count));
        System.out.println("Whole articles: " + ALL);
    }

    @Test
    void mostSubjectsHaveTheirSign() {
        assertThat(ALL.agreement()).as("%s", ALL).isGreaterThanOrEqualTo(0.63);
    }

    @Test
    void fewSubjectsHaveTheOppositeSign() {
        assertThat(ALL.opposition()).as("%s", ALL).isLessThanOrEqualTo(0.12);
    }

    @Test
    void whatAnArticleIsMoreAboutIsMoreRelevant() {
        assertThat(ALL.order()).as("%s", ALL).isGreaterThanOrEqualTo(0.80);
    }

    private static Map<String, Score> tag(Tagger tagger, JsonNode row) {
        var article = new Article(
                row.get("id").textValue(),
                row.get("title").textValue(),
                row.get("body").textValue(),
                null,
                null,
                row.get("lang").textValue(),
                null);
        var dateline = Dateline.of(article, 1, article.language(), Instant.EPOCH);
        return tagger.tag(article, dateline).scores().stream()
                .collect(Collectors.toMap(Score::subject, Function.identity()));
    }

    /** The subjects of a row are in the order of their relevance. */
    private static void count(JsonNode row, Map<String, Score> scores, Count count) {
        var expected = row.get("expected");
        for (int i = 0; i < expected.size(); i++) {
            var score = scores.get(subject(expected.get(i)));
            count.addSign(sign(expected.get(i)), score);
            for (int j = i + 1; j < expected.size(); j++) {
                count.addPair(score, scores.get(subject(expected.get(j))));
            }
        }
    }

    private static void report(JsonNode row, Map<String, Score> scores) {
        for (var expected : row.get("expected")) {
            if (!scores.containsKey(subject(expected))) {
                System.out.println("Whole articles: " + subject(expected) + " is not found in "
                        + row.get("id").textValue());
            }
        }
    }

    private static String subject(JsonNode expected) {
        return expected.get("subject").textValue();
    }

    private static Polarity sign(JsonNode expected) {
        return Polarity.valueOf(expected.get("sign").textValue().toUpperCase(Locale.ROOT));
    }
}
