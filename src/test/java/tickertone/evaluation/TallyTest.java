package tickertone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.evaluation.Labelled.answer;
import static tickertone.evaluation.Labelled.binary;
import static tickertone.evaluation.Labelled.figures;
import static tickertone.evaluation.Labelled.news;
import static tickertone.evaluation.Labelled.row;
import static tickertone.evaluation.Labelled.scored;
import static tickertone.sentiment.Polarity.NEGATIVE;
import static tickertone.sentiment.Polarity.NEUTRAL;
import static tickertone.sentiment.Polarity.POSITIVE;

import java.util.List;
import org.junit.jupiter.api.Test;
import tickertone.sentiment.Event;

/** Each figure here was worked out by hand. */
class TallyTest {
    @Test
    void withoutRowsNothingIsDefined() {
        assertThat(figures())
                .isEqualTo(new Figures(0, null, null, 0, 0, null, 0, null, 0, null, null, null, 0, null, 0, null));
    }

    @Test
    void accuracyIsTheShareOfRightClasses() {
        var figures = figures(
                answer(row(POSITIVE), 8000, 1000, 1000),
                answer(row(NEGATIVE), 1000, 1000, 8000),
                answer(row(NEUTRAL), 8000, 1000, 1000));

        assertThat(figures.rows()).isEqualTo(3);
        assertThat(figures.accuracy()).isEqualTo("0.6667");
    }

    @Test
    void aTieIsNeutral() {
        assertThat(figures(answer(row(NEUTRAL), 4000, 2000, 4000)).accuracy()).isEqualTo("1.0000");
        assertThat(figures(answer(row(POSITIVE), 4500, 4500, 1000)).accuracy()).isEqualTo("0.0000");
    }

    @Test
    void macroF1IsTheMeanOverTheClasses() {
        // positive: TP 2, FP 1, FN 0: 4/5. neutral: TP 0, FP 1, FN 1: 0. negative: TP 1, FP 0, FN 1: 2/3.
        var figures = figures(
                answer(row(POSITIVE), 8000, 1000, 1000),
                answer(row(POSITIVE), 8000, 1000, 1000),
                answer(row(NEUTRAL), 8000, 1000, 1000),
                answer(row(NEGATIVE), 1000, 1000, 8000),
                answer(row(NEGATIVE), 1000, 8000, 1000));

        assertThat(figures.macroF1()).isEqualTo("0.4889");
    }

    @Test
    void aClassThatNeverComesUpHasNoPartInMacroF1() {
        // positive 1, negative 1; neutral neither wanted nor given
        var figures = figures(answer(row(POSITIVE), 8000, 1000, 1000), answer(row(NEGATIVE), 1000, 1000, 8000));

        assertThat(figures.macroF1()).isEqualTo("1.0000");
    }

    @Test
    void mixedTextsAreCountedOnceAndMeasuredByRow() {
        var figures = figures(
                answer(row("A up, B down", "A", POSITIVE), true, 8000, 1000, 1000),
                answer(row("A up, B down", "B", NEGATIVE), true, 8000, 1000, 1000),
                answer(row("C up, D flat", "C", POSITIVE), true, 8000, 1000, 1000),
                answer(row("C up, D flat", "D", NEUTRAL), true, 1000, 8000, 1000),
                answer(row(POSITIVE), 1000, 1000, 8000));

        assertThat(figures.mixedTexts()).isEqualTo(2);
        assertThat(figures.mixedRows()).isEqualTo(4);
        assertThat(figures.mixedAccuracy()).isEqualTo("0.7500");
        assertThat(figures.accuracy()).isEqualTo("0.6000");
    }

    @Test
    void theSameTextInTwoFilesIsTwoTexts() {
        var tally = new Tally();

        tally.add(List.of(answer(row("A up, B down", "A", POSITIVE), true, 8000, 1000, 1000)));
        tally.add(List.of(answer(row("A up, B down", "B", NEGATIVE), true, 8000, 1000, 1000)));

        assertThat(tally.figures().mixedTexts()).isEqualTo(2);
    }

    @Test
    void withoutMixedTextsTheirAccuracyIsUndefined() {
        assertThat(figures(answer(row(POSITIVE), 8000, 1000, 1000)).mixedAccuracy())
                .isNull();
    }

    @Test
    void theSignCountsOnlyBeyondATenth() {
        var figures = figures(
                answer(scored(0.11), 8000, 1000, 1000),
                answer(scored(-0.5), 8000, 1000, 1000),
                answer(scored(0.1), 1000, 1000, 8000),
                answer(scored(-0.1), 8000, 1000, 1000),
                answer(row(POSITIVE), 8000, 1000, 1000));

        assertThat(figures.scoreRows()).isEqualTo(4);
        assertThat(figures.signRows()).isEqualTo(2);
        assertThat(figures.signAccuracy()).isEqualTo("0.5000");
    }

    @Test
    void aScoreOfExactlyZeroHasTheWrongSign() {
        var figures = figures(answer(scored(0.5), 3000, 4000, 3000), answer(scored(-0.5), 3000, 4000, 3000));

        assertThat(figures.signAccuracy()).isEqualTo("0.0000");
    }

    @Test
    void cosineComparesTheScores() {
        // (0.6, -0.8) and (0.7, -0.1): 0.5 / (1 x sqrt(0.5)) = 0.70711
        var figures = figures(answer(scored(0.6), 8000, 1000, 1000), answer(scored(-0.8), 4000, 1000, 5000));

        assertThat(figures.cosine()).isEqualTo("0.7071");
    }

    @Test
    void cosineOfNothingIsUndefined() {
        assertThat(figures(answer(scored(0), 8000, 1000, 1000)).cosine()).isNull();
        assertThat(figures(answer(scored(0.5), 3000, 4000, 3000)).cosine()).isNull();
        assertThat(figures(answer(scored(0), 8000, 1000, 1000)).signAccuracy()).isNull();
    }

    @Test
    void calibrationErrorIsTheGapOfEachBin() {
        // bin (0.7, 0.8]: 2 rows at 0.8, 1 right: |0.5 - 0.8| x 2/3; bin (0.8, 0.9]: 1 row at 0.9, right: 0.1 x 1/3
        var figures = figures(
                answer(row(POSITIVE), 8000, 1000, 1000),
                answer(row(NEGATIVE), 8000, 1000, 1000),
                answer(row(POSITIVE), 9000, 500, 500));

        assertThat(figures.calibrationError()).isEqualTo("0.2333");
    }

    @Test
    void anEdgeBelongsToTheBinBelowIt() {
        // 0.8 and 0.8001 lie in two bins: (|0 - 0.8| + |1 - 0.8001|) / 2; in one bin it were |0.5 - 0.80005|
        var figures = figures(answer(row(NEGATIVE), 8000, 1000, 1000), answer(row(POSITIVE), 8001, 1000, 999));

        assertThat(figures.calibrationError()).isEqualTo("0.5000");
    }

    @Test
    void certaintyFallsIntoTheLastBin() {
        assertThat(figures(answer(row(POSITIVE), 10_000, 0, 0)).calibrationError())
                .isEqualTo("0.0000");
    }

    @Test
    void brierScoreAddsTheSquaresOfAllThreeClasses() {
        // (0.2 squared + 0.1 squared + 0.1 squared = 0.06; 0.8 squared + 0.1 squared + 0.9 squared = 1.46) / 2
        var figures = figures(answer(row(POSITIVE), 8000, 1000, 1000), answer(row(NEGATIVE), 8000, 1000, 1000));

        assertThat(figures.brierScore()).isEqualTo("0.7600");
    }

    @Test
    void eventsAreComparedWhereTheyAreTold() {
        var figures = figures(
                answer(news("earnings"), Event.EARNINGS),
                answer(news("none"), (Event) null),
                answer(news("none"), Event.DEAL),
                answer(news("deal"), (Event) null),
                answer(row(POSITIVE), Event.DEAL));

        assertThat(figures.eventRows()).isEqualTo(4);
        assertThat(figures.eventAccuracy()).isEqualTo("0.5000");
    }

    @Test
    void binaryRowsAskOnlyForNegativeOrNot() {
        var figures = figures(
                answer(binary(NEUTRAL), 8000, 1000, 1000),
                answer(binary(NEGATIVE), 1000, 1000, 8000),
                answer(binary(NEUTRAL), 1000, 1000, 8000),
                answer(binary(NEGATIVE), 3300, 3400, 3300));

        assertThat(figures.binaryRows()).isEqualTo(4);
        assertThat(figures.binaryAccuracy()).isEqualTo("0.5000");
        assertThat(figures.accuracy()).isEqualTo("0.5000");
        assertThat(figures.macroF1()).isNull();
        assertThat(figures.calibrationError()).isNull();
        assertThat(figures.brierScore()).isNull();
    }
}
