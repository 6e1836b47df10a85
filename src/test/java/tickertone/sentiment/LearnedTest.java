package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearnedTest {
    @Test
    void readsWhatItWrites() {
        var nothing = Learned.nothing();
        var cues = List.of(new Learned.Word("rises", 0.5, -0.25, 0));
        var phrases = List.of(new Learned.Word("record year", -1.125, 0, 2));
        var learned = new Learned(nothing.factors(), nothing.bias(), nothing.confidence(), cues, phrases);

        var read = Learned.parse(learned.lines());

        assertThat(read.lines()).isEqualTo(learned.lines());
        assertThat(read.cues()).isEqualTo(cues);
        assertThat(read.phrases()).isEqualTo(phrases);
    }

    @Test
    void skipsCommentsAndBlankLines() {
        assertThat(Learned.parse(with("# said of the model", "", "  ")).lines())
                .isEqualTo(Learned.nothing().lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "verb|rises|1|2|3 > no line of a model: verb rises 1 2 3",
                "cue|rises|1 > a cue or phrase has a name and three numbers: cue rises 1",
                "phrase > a cue or phrase has a name and three numbers: phrase",
                "cue|rises|1|2|3|4 > a cue or phrase has a name and three numbers: cue rises 1 2 3 4",
                "cue|rises|1|much|3 > a model is written in whole thousandths, not much",
                "phrase|rises|1|0.5|3 > a model is written in whole thousandths, not 0.5",
                "phrase|rises|1||3 > a model is written in whole thousandths, not",
                "phrase|rises|99999999999|2|3 > a model is written in whole thousandths, not 99999999999",
                "bias > a model names 4 here, not bias",
                "bias|0|1 > a model names 4 here, not bias 0 1",
                "confidence > a model names 1.1 here, not confidence",
                "factor > here, not factor"
            })
    void tellsWhatIsWrongWithALine(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Learned.parse(with(line.strip().replace('|', '\t'))))
                .withMessageContaining(message.strip());
    }

    @Test
    void tellsWhichNumberIsMissing() {
        var withoutSecond = with();
        withoutSecond.remove(1);
        var withoutStep = with();
        withoutStep.removeIf(line -> line.startsWith("confidence\t0.3\t"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Learned.parse(withoutSecond))
                .withMessageContaining("a model names " + Factors.names().get(1) + " here");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Learned.parse(withoutStep))
                .withMessageContaining("a model names 0.3 here, not confidence 0.4");
    }

    @Test
    void tellsHowManyNumbersAreMissing() {
        var lines = with();
        lines.remove(lines.size() - 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Learned.parse(lines))
                .withMessageContaining("11 steps of confidence, not %d, 4 and 10", Factors.COUNT);
    }

    @Test
    void tellsOfTwoPhrasesOfOneName() {
        var learned = Learned.parse(with("phrase\trecord year\t1\t2\t3", "phrase\trecord year\t4\t5\t6"));

        assertThatIllegalArgumentException().isThrownBy(() -> Model.of(learned)).withMessageContaining("record year");
    }

    /** The lines of a model that has learned nothing, and these. */
    private static List<String> with(String... more) {
        var lines = new ArrayList<>(Learned.nothing().lines());
        lines.addAll(List.of(more));
        return lines;
    }
}
