package tickertone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.evaluation.Labelled.row;
import static tickertone.sentiment.Polarity.NEGATIVE;
import static tickertone.sentiment.Polarity.NEUTRAL;
import static tickertone.sentiment.Polarity.POSITIVE;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final String TEXT = "Baker rises. Mills, rival of Baker, sinks.";

    @Test
    void rowsOfOneTextAreOnePanel() {
        var panels = Panel.of(
                List.of(row(TEXT, "Baker", POSITIVE), row("Rain fell", "Rain", NEUTRAL), row(TEXT, "Mills", NEGATIVE)));

        assertThat(panels).extracting(Panel::text).containsExactly(TEXT, "Rain fell");
        assertThat(panels).extracting(Panel::mixed).containsExactly(true, false);
        assertThat(panels.get(0).rows()).hasSize(2);
    }

    @Test
    void placesOfOneTargetAreOneSubject() {
        assertThat(mentions(
                        row(TEXT, "Baker", 29, POSITIVE),
                        row(TEXT, "Mills", 13, NEGATIVE),
                        row(TEXT, "Baker", 0, POSITIVE)))
                .containsExactly("Baker@Baker", "Mills@Mills", "Baker@Baker");
    }

    @Test
    void onePlaceIsMentionedOnce() {
        assertThat(mentions(row(TEXT, "Mills", 13, NEGATIVE), row(TEXT, "Mills", NEGATIVE)))
                .containsExactly("Mills@Mills");
    }

    @Test
    void aTargetWithoutSpanIsLookedUp() {
        assertThat(mentions(row(TEXT, "mills", NEGATIVE))).containsExactly("mills@Mills");
    }

    @Test
    void lettersThatGrowInLowerCaseDoNotShiftTheSpan() {
        assertThat(mentions(row("İİİ and MILLS rise", "Mills", POSITIVE))).containsExactly("Mills@MILLS");
    }

    @Test
    void aSpanMayNameTheTargetInOtherWords() {
        var row = new LabelledRow("a", "en", TEXT, "Baker & Sons", 0, 5, POSITIVE, null, null, false);

        assertThat(mentions(row)).containsExactly("Baker & Sons@Baker");
        assertThat(row.spelt()).isFalse();
        assertThat(row(TEXT, "ＢＡＫＥＲ", 0, POSITIVE).spelt()).isTrue();
    }

    @Test
    void aRowWithoutTargetIsMentionedInEachSentence() {
        assertThat(mentions(row(TEXT, null, POSITIVE)))
                .containsExactly("(whole)@Baker rises.", "(whole)@Mills, rival of Baker, sinks.");
    }

    @Test
    void aTargetThatIsNowhereMeansTheWholeText() {
        assertThat(mentions(row("Rain fell", "Snow", POSITIVE))).containsExactly("(whole)@Rain fell");
    }

    @Test
    void rowsThatMeanTheWholeTextAreAPanelOfTheirOwn() {
        var panels = Panel.of(List.of(row(TEXT, null, NEUTRAL), row(TEXT, "Mills", NEGATIVE)));

        assertThat(panels).hasSize(2).allMatch(Panel::mixed);
        assertThat(panels.get(0).labels()).containsOnlyKeys("Mills");
        assertThat(panels.get(1).labels()).containsOnlyKeys("(whole)");
    }

    @Test
    void spansCountUtf16() {
        assertThat(mentions(row("😀 贝克 涨", "贝克", 3, POSITIVE))).containsExactly("贝克@贝克");
    }

    /** Each as subject@words. */
    private static List<String> mentions(LabelledRow... rows) {
        var panels = Panel.of(List.of(rows));
        assertThat(panels).hasSize(1);
        var document = panels.get(0).document();
        var text = document.article().text();
        return panels.get(0).mentions(document).stream()
                .map(m -> m.subject() + "@"
                        + text.substring(m.span().start(), m.span().end()))
                .toList();
    }
}
