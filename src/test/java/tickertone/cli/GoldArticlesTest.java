package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Score;
import tickertone.sentiment.Tagger;
import tickertone.text.Article;
import tickertone.text.Language;

/** Short articles with clear signs. The scorer learns from other texts, so not every sign can be held. */
class GoldArticlesTest {
    /** At least this share of the signs agrees. */
    private static final double FLOOR = 0.95;

    /** The smallest score that has a side: see the labels of a score. In units of 1/10,000. */
    private static final int SIDED = 1_500;

    @ParameterizedTest
    @ValueSource(strings = {"articles-en.tsv", "articles-zh.tsv"})
    void readsArticlesWithTheirSigns(String file) throws Exception {
        var tagger = StandardParts.standard().tagger();

        var misses = new ArrayList<String>();
        int signs = 0;
        for (var row : Files.readAllLines(Path.of("src", "test", "resources", "gold", file))) {
            if (!row.startsWith("#")) {
                misses.addAll(misses(tagger, row));
                signs += row.split("\t")[1].split(",").length;
            }
        }
        assertThat(1 - misses.size() / (double) signs)
                .as("misses among %d signs:%n%s", signs, String.join("\n", misses))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static List<String> misses(Tagger tagger, String row) {
        var cells = row.split("\t");
        var signs = tag(tagger, cells[0]).stream().collect(Collectors.toMap(Score::subject, GoldArticlesTest::sign));
        var misses = new ArrayList<String>();
        for (var expected : cells[1].split(",")) {
            var parts = expected.split(":");
            var sign = signs.getOrDefault(parts[0], "not named");
            if (!sign.equals(parts[1])) {
                misses.add(expected + " is " + sign + " in: " + cells[0]);
            }
        }
        return misses;
    }

    private static List<Score> tag(Tagger tagger, String text) {
        var parts = text.split("\\\\n", 2);
        var title = parts.length == 2 ? parts[0] : null;
        var article = new Article("gold", title, parts[parts.length - 1], null, null, null, null);
        return tagger.tag(article, Dateline.of(article, 1, Language.of(article), Instant.EPOCH))
                .scores();
    }

    private static String sign(Score score) {
        int value = score.tone().positive() - score.tone().negative();
        return Math.abs(value) < SIDED ? "neutral" : value > 0 ? "positive" : "negative";
    }
}
