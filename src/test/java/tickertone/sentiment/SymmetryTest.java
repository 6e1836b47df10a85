package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who turns a sentence into its opposite turns what it says of a subject. */
class SymmetryTest {
    /** At least this share of the pairs is told apart by the model as it is shipped. */
    private static final double FLOOR = 0.95;

    private static final Path PAIRS = Path.of("src", "test", "resources", "gold", "symmetry.txt");

    /** A model that has learned nothing, and cues that come in pairs of one length. */
    private static final Scorer UNLEARNED = Lexicons.scorer(Lexicons.of(
            "rise|rises|上涨\t1\tcue\tprice_move",
            "fall|falls|下跌\t-1\tcue\tprice_move",
            "good\t2\tcue",
            "poor\t-2\tcue",
            "overtakes|超越\t1.5\trival",
            "underbids|落后\t-1.5\trival",
            "not|未\t\tnegator",
            "sharply|大幅\t1.5\tbooster",
            "may|可能\t0.6\tdamper",
            "but|但\t\tcontrast",
            "despite\t-1\tcontrast"));

    @Test
    void tellsASentenceFromItsOpposite() throws IOException {
        assumeTrue(Files.exists(Lexicons.FOLDER));
        var scorer = Lexicons.scorer();

        int pairs = 0;
        var misses = new ArrayList<String>();
        for (var line : Files.readAllLines(PAIRS)) {
            if (!line.startsWith("#")) {
                pairs++;
                var sides = line.split("\t");
                var subject = first(sides[0]);
                int better = opinion(scorer, sides[0], subject).tone().score();
                int worse = opinion(scorer, sides[1], subject).tone().score();
                if (better <= worse) {
                    misses.add(better + " <= " + worse + ": " + line);
                }
            }
        }

        assertThat(pairs).isGreaterThanOrEqualTo(60);
        assertThat(1 - misses.size() / (double) pairs)
                .as("misses among %d pairs:%n%s", pairs, String.join("\n", misses))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "[A] rises > [A] falls",
                "[A] rises sharply 3% > [A] falls sharply 3%",
                "[A] does not rise > [A] does not fall",
                "Shares of [A] may rise? > Shares of [A] may fall?",
                "[A] rises. Sales were good. > [A] falls. Sales were poor.",
                "[A] rises while [B] falls > [A] falls while [B] rises",
                "[A] rises despite poor sales > [A] falls despite good sales",
                "[A] was poor but rises > [A] was good but falls",
                "[A] overtakes [B] > [A] underbids [B]",
                "[B] underbids [A] > [B] overtakes [A]",
                "[甲]大幅上涨17% > [甲]大幅下跌17%",
                "[甲]未下跌 > [甲]未上涨",
                "[甲]下跌，但[乙]可能上涨 > [甲]上涨，但[乙]可能下跌",
                "[甲]超越[乙] > [甲]落后[乙]"
            })
    void anUnlearnedModelTurnsExactlyWithTheCue(String one, String other) {
        var subject = first(one);

        var opinion = opinion(UNLEARNED, one, subject);
        var turned = opinion(UNLEARNED, other, subject);

        assertThat(opinion.total()).isNotZero().isEqualTo(-turned.total());
        assertThat(opinion.tone())
                .isEqualTo(new Tone(
                        turned.tone().negative(),
                        turned.tone().neutral(),
                        turned.tone().positive()));
    }

    private static String first(String line) {
        return Marked.of(line.strip()).mentions().get(0).subject();
    }

    private static Opinion opinion(Scorer scorer, String line, String subject) {
        var marked = Marked.of(line.strip());
        var opinion = scorer.score(marked.document(), marked.mentions()).get(subject);
        assertThat(opinion).as("%s in %s", subject, line).isNotNull();
        return opinion;
    }
}
