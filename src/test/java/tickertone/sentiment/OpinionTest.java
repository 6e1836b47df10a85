package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tickertone.text.Span;

class OpinionTest {
    @Test
    void weighsItsPartsByRelevance() {
        var first = new Opinion(List.of(row(0, 9_000)), -10_000, 8_000, Event.EARNINGS);
        var second = new Opinion(List.of(row(10, -3_000)), 2_000, 5_000, Event.LEGAL);

        var mean = Opinion.mean(List.of(first, second), List.of(10_000, 5_000));

        assertThat(mean.evidence()).containsExactly(row(0, 6_000), row(10, -1_000));
        assertThat(mean.total()).isEqualTo(5_000);
        assertThat(mean.neutralLogOdds()).isEqualTo(-6_000);
        assertThat(mean.confidence()).isEqualTo(7_000);
        assertThat(mean.event()).isEqualTo(Event.EARNINGS);
    }

    @Test
    void makesOneRowOfACueThatSpeaksOfTwoParts() {
        var first = new Opinion(List.of(row(0, 1_000), row(5, 100)), 0, 0, null);
        var second = new Opinion(List.of(row(3, 50), row(5, 300)), 0, 0, null);

        var mean = Opinion.mean(List.of(first, second), List.of(1, 1));

        assertThat(mean.evidence()).containsExactly(row(0, 500), row(3, 25), row(5, 200));
    }

    @Test
    void addsUpToItsRoundedTotalWhateverTheRemainders() {
        var first = new Opinion(List.of(row(0, 1), row(2, 1), row(4, 1)), 0, 0, null);
        var silent = new Opinion(List.of(), 0, 0, null);

        assertThat(Opinion.mean(List.of(first, silent), List.of(1, 1)).total()).isEqualTo(2);
        assertThat(Opinion.mean(List.of(first, silent), List.of(1, 5)).total()).isZero();
        assertThat(Opinion.mean(List.of(first, silent), List.of(1, 1)).evidence())
                .containsExactly(row(0, 1), row(2, 1), row(4, 0));
    }

    @Test
    void weighsItsPartsEquallyWhereNoneIsRelevant() {
        var first = new Opinion(List.of(row(0, 4)), 0, 0, null);
        var second = new Opinion(List.of(row(0, 2)), 0, 0, null);

        assertThat(Opinion.mean(List.of(first, second), List.of(0, 0)).total()).isEqualTo(3);
    }

    @Test
    void keepsTheRestOfItsParts() {
        var first = new Opinion(List.of(row(0, 10), Evidence.rest(4)), 3, 0, 0, null);
        var second = new Opinion(List.of(row(1, 10), Evidence.rest(-8)), 2, 0, 0, null);

        var mean = Opinion.mean(List.of(first, second), List.of(1, 1));

        assertThat(mean.evidence()).containsExactly(row(0, 5), row(1, 5), Evidence.rest(-2));
        assertThat(mean.evidenceRest()).isEqualTo(5);
    }

    private static Evidence row(int start, int share) {
        return new Evidence("cue", new Span(start, start + 3), "cue", share);
    }
}
