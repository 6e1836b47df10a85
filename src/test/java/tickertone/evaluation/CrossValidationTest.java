package tickertone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Polarity;
import tickertone.sentiment.Tone;

class CrossValidationTest {
    private static final CrossValidation VALIDATION = new CrossValidation(Lessons.lexicon());

    @Test
    void predictsEachRowOnce() {
        var rows = Lessons.rows();
        var comparisons = Lessons.comparisons();

        var predictions = VALIDATION.run(List.of(Lessons.lesson(rows), Lessons.lesson(comparisons)));

        assertThat(rowsOf(predictions, 0)).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(rowsOf(predictions, 1)).containsExactlyInAnyOrderElementsOf(comparisons);
    }

    @Test
    void aTextInTwoFilesIsHeldOutOfBoth() {
        var praised = tones(Polarity.POSITIVE);
        var blamed = tones(Polarity.NEGATIVE);

        // had a model seen the text, it would speak as the label does
        assertThat(praised).hasSize(4).isEqualTo(blamed).containsOnly(praised.get(0));
    }

    @Test
    void confidenceIsHowOftenAProbabilityIsRight() {
        var confidence = CrossValidation.confidence(List.of(List.of(
                prediction(5_100, true),
                prediction(5_400, false),
                prediction(9_000, true),
                prediction(9_400, true),
                prediction(8_600, false),
                prediction(8_900, true))));

        assertThat(confidence[5]).isEqualTo(0.5);
        assertThat(confidence[9]).isEqualTo(0.75);
    }

    @Test
    void confidenceRises() {
        var learned = CrossValidation.confidence(VALIDATION.run(List.of(Lessons.lesson(Lessons.rows()))));
        var odd = CrossValidation.confidence(List.of(List.of(prediction(5_100, true), prediction(9_000, false))));

        assertThat(learned).isSorted().hasSize(11);
        assertThat(odd).isSorted();
        assertThat(odd[0]).isEqualTo(1 / 3.0);
        assertThat(odd[10]).isEqualTo(1);
        assertThat(CrossValidation.confidence(List.of())).containsOnly(1 / 3.0);
    }

    private static List<LabelledRow> rowsOf(List<List<Answer>> answers, int lesson) {
        return answers.get(lesson).stream().map(Answer::row).toList();
    }

    /** What is said of one text that stands in four files with this label. */
    private static List<Tone> tones(Polarity label) {
        var row = Labelled.row("Baker hums and hums", "Baker", label);
        var lessons = new ArrayList<>(List.of(Lessons.lesson(Lessons.rows())));
        lessons.addAll(Collections.nCopies(4, Lessons.lesson(List.of(row))));
        return VALIDATION.run(lessons).stream()
                .flatMap(List::stream)
                .filter(answer -> answer.row().equals(row))
                .map(Answer::tone)
                .toList();
    }

    private static Answer prediction(int positive, boolean right) {
        var row = Labelled.row(right ? Polarity.POSITIVE : Polarity.NEGATIVE);
        var opinion = new Opinion(List.of(), 0, 0, null);
        return new Answer(row, false, opinion, new Tone(positive, 10_000 - positive, 0));
    }
}
