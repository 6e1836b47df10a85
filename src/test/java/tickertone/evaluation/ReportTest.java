package tickertone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.evaluation.Labelled.answer;
import static tickertone.evaluation.Labelled.binary;
import static tickertone.evaluation.Labelled.in;
import static tickertone.evaluation.Labelled.row;
import static tickertone.sentiment.Polarity.NEGATIVE;
import static tickertone.sentiment.Polarity.NEUTRAL;
import static tickertone.sentiment.Polarity.POSITIVE;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void theSurestMistakeComesFirst() {
        var unsure = answer(row(NEGATIVE), 5000, 3000, 2000);
        var right = answer(row(POSITIVE), 9900, 50, 50);
        var sure = answer(row(NEGATIVE), 9000, 500, 500);

        assertThat(mistakes(10, unsure, right, sure)).containsExactly(sure, unsure);
        assertThat(mistakes(1, unsure, right, sure)).containsExactly(sure);
        assertThat(mistakes(0, unsure, right, sure)).isEmpty();
    }

    @Test
    void mistakesThatAreAsSureStayInTheOrderOfTheFile() {
        var first = answer(row(NEGATIVE), 9000, 500, 500);
        var second = answer(row(POSITIVE), 500, 500, 9000);

        assertThat(mistakes(10, first, second)).containsExactly(first, second);
        assertThat(mistakes(10, second, first)).containsExactly(second, first);
    }

    @Test
    void aBinaryRowIsAsSureAsItsNoToNegative() {
        var sure = answer(binary(NEGATIVE), 4900, 4900, 200);
        var unsure = answer(row(NEGATIVE), 9000, 500, 500);

        assertThat(mistakes(10, unsure, sure)).containsExactly(sure, unsure);
    }

    @Test
    void severalLanguagesAreToldApart() {
        var report = Report.of(
                List.of(
                        List.of(answer(in("zh", POSITIVE), 8000, 1000, 1000)),
                        List.of(answer(in("en", NEUTRAL), 8000, 1000, 1000))),
                0);

        assertThat(report.figures().accuracy()).isEqualTo("0.5000");
        assertThat(report.languages().keySet()).containsExactly("en", "zh");
        assertThat(report.languages().get("zh").accuracy()).isEqualTo("1.0000");
        assertThat(report.languages().get("en").accuracy()).isEqualTo("0.0000");
    }

    @Test
    void oneLanguageIsNotToldTwice() {
        assertThat(Report.of(List.of(List.of(answer(row(POSITIVE), 8000, 1000, 1000))), 0)
                        .languages())
                .isEmpty();
    }

    private static List<Answer> mistakes(int limit, Answer... answers) {
        return Report.of(List.of(List.of(answers)), limit).mistakes();
    }
}
