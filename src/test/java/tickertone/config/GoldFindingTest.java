package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Finds who is meant in texts that were labelled by hand. */
class GoldFindingTest {
    private static final Path GOLD = Path.of("src", "test", "resources", "gold");
    private static final Path WORDS = GOLD.resolve("words");
    private static final double PRECISION = 0.98;
    private static final double RECALL = 0.96;

    private final FindingGold shipped = gold(null, GOLD.resolve("finding-en.txt"), GOLD.resolve("finding-zh.txt"));

    /** Companies called Target and Ford, symbols such as ON, ALL and NOW. */
    private final FindingGold words = gold(WORDS, WORDS.resolve("finding.txt"));

    GoldFindingTest() throws Exception {}

    @Test
    void findsWhoIsMeant() {
        var score = shipped.score();

        System.out.println(score);
        assertThat(score.texts()).isGreaterThanOrEqualTo(330);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(PRECISION);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void tellsNamesFromTheSameWords() {
        var score = words.score();

        System.out.println(score);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(PRECISION);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void turnsDownEachDoubtfulNameByARuleOfItsAlias() {
        assertThat(shipped.notTurnedDown()).isEmpty();
        assertThat(words.notTurnedDown()).isEmpty();
    }

    @Test
    void showsEachDoubtfulAliasMeantAndNotMeant() {
        assertThat(shipped.notShown()).isEmpty();
    }

    private static FindingGold gold(@Nullable Path folder, Path... files) throws Exception {
        return FindingGold.read(Configuration.load(folder, Map.of(), Map.of()).watchlist(), files);
    }
}
