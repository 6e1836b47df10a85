package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Score;
import tickertone.stream.Parts;
import tickertone.stream.Reading;
import tickertone.text.Language;

class FeedSignsTest {
    /** At least this share of the rows agrees: the scorer learns from other texts, so not every row can be held. */
    private static final double FLOOR = 0.95;

    private static final Path SIGNS = Path.of("src", "test", "resources", "gold", "feed-signs.tsv");

    /** A subject on a day, UTC. */
    private record Day(String subject, LocalDate date) {}

    @Test
    void readsSubjectsAndDaysOfTheBundledFeedWithTheirSign() throws Exception {
        var sums = weightedSums(StandardParts.standard());

        var misses = new ArrayList<String>();
        int rows = 0;
        for (var row : Files.readAllLines(SIGNS)) {
            if (!row.startsWith("#") && !row.startsWith("subject\t")) {
                rows++;
                var cells = row.split("\t");
                double sum = sums.getOrDefault(new Day(cells[0], LocalDate.parse(cells[1])), 0.0);
                if (!(cells[2].equals("positive") ? sum > 0 : sum < 0)) {
                    misses.add(row + ", but the weighted scores add up to " + sum);
                }
            }
        }
        assertThat(1 - misses.size() / (double) rows)
                .as("misses among %d rows:%n%s", rows, String.join("\n", misses))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static Map<Day, Double> weightedSums(Parts parts) throws IOException {
        var sums = new HashMap<Day, Double>();
        for (var line : BundledFeed.lines()) {
            if (BundledFeed.read(parts.reader(), line) instanceof Reading.Published published) {
                var article = published.article();
                var dateline = Dateline.of(article, 1, Language.of(article), line.arrival());
                var date = dateline.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
                for (var score : parts.tagger().tag(article, dateline).scores()) {
                    sums.merge(new Day(score.subject(), date), weighted(score), Double::sum);
                }
            }
        }
        return sums;
    }

    private static double weighted(Score score) {
        return (double) score.weight() * (score.tone().positive() - score.tone().negative());
    }
}
