package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLinearScorerTest {
    private static final Scorer SCORER = Lexicons.scorer(Lexicons.of(
            "rise|rises|rose|上涨|涨\t1\tcue\tprice_move",
            "fall|falls|fell|下跌|跌\t-1\tcue\tprice_move",
            "strong\t1\tcue",
            "weak\t-1\tcue",
            "profit\t1\tcue\tearnings",
            "overtakes|超越\t1.5\trival",
            "not|不|未\t\tnegator",
            "sharply|大幅\t1.5\tbooster",
            "slightly|小幅\t0.5\tdamper",
            "may|可能\t0.6\tdamper",
            "but|但\t\tcontrast",
            "despite\t-1\tcontrast",
            "while\t1\tcontrast"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A]+ rises while [B]- falls",
                "[A]-, [B]- and [C]- fall",
                "[A]+ (NYSE: A), [B]+ (NYSE: B) and [C]+ rise",
                "[A]- fell; [B]+ rose",
                "Shares of [A]- fell 3%, and shares of [B]+ rose",
                "[甲]-跌17%、[乙]+涨12%",
                "[甲]-、[乙]-和[丙]-下跌，[丁]+上涨",
                "[A]+ overtakes [B]-",
                "[甲]+超越[乙]-",
                "[A]- does not rise",
                "[甲]-未上涨",
                "[A]- fell despite strong sales",
                "Despite strong sales, [A]- fell",
                "[A]- was strong but fell sharply",
                "[A]0 met on Monday"
            })
    void readsEachSubjectWithItsSign(String line) {
        assertThat(Marked.of(line).faults(SCORER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "[A] rises sharply > [A] rises",
                "[A] rises > [A] rises slightly",
                "[A] rises > [A] may rise",
                "[A] rises > [A] rises?",
                "[A] rises 5% > [A] rises 0.2%",
                "[甲]大幅上涨 > [甲]上涨",
                "[甲]上涨 > [甲]可能上涨",
                "[甲]涨17% > [甲]涨1%",
                "[A] rises > [A] does not fall",
                "[A] rises > It rises in the town where [A] was once founded by two brothers"
            })
    void weighsTheFirstMoreThanTheSecond(String more, String less) {
        assertThat(total(more)).isGreaterThan(total(less));
    }

    @Test
    void turnsTheSignWithTheCue() {
        assertThat(total("[A] rises sharply 3%")).isEqualTo(-total("[A] falls sharply 3%"));
        assertThat(total("[甲]小幅上涨")).isEqualTo(-total("[甲]小幅下跌"));
    }

    @Test
    void carriesASubjectOverSentencesThatNameNone() {
        int next = total(Marked.of("[A] met. It fell. [B] met."), "A");
        int third = total(Marked.of("[A] met. It met. It fell. [B] met."), "A");

        assertThat(next).isNegative();
        assertThat(third).isNegative().isGreaterThan(next);
        assertThat(total(Marked.of("[A] met. [B] met. It fell."), "A")).isZero();
    }

    @Test
    void readsEverythingAsAboutTheOnlySubject() {
        assertThat(total("Sales were strong. Sales met. Sales met. Sales met. [A] met."))
                .isPositive();
    }

    @Test
    void hearsNoCueInAName() {
        assertThat(total("[Strong Profit Inc] met")).isZero();
    }

    @Test
    void saysNothingOfWhatHasNoEvidence() {
        var opinion = opinion(Marked.of("[A] met"), "A");

        assertThat(opinion.evidence()).isEmpty();
        assertThat(opinion.event()).isNull();
        assertThat(opinion.tone().polarity()).isEqualTo(Polarity.NEUTRAL);
        assertThat(opinion.tone().score()).isZero();
    }

    @Test
    void namesTheEventWithTheMostEvidence() {
        assertThat(opinion(Marked.of("[A] fell 20%. Profit."), "A").event()).isEqualTo(Event.PRICE_MOVE);
        assertThat(opinion(Marked.of("[A] profit"), "A").event()).isEqualTo(Event.EARNINGS);
    }

    @Test
    void showsEvidenceAsTheArticleWritesIt() {
        var row = opinion(Marked.of("[A] ＲＯＳＥ"), "A").evidence().get(0);

        assertThat(row.text()).isEqualTo("ＲＯＳＥ");
        assertThat(row.cue()).isEqualTo("rise");
    }

    @Test
    void listsTheLargestAndSumsUpTheRest() {
        var opinion = opinion(Marked.of("[A] rises slightly. " + "It may fall slightly. It rises. ".repeat(40)), "A");

        assertThat(opinion.evidence()).hasSize(Score.LISTED + 1);
        assertThat(opinion.evidence().get(Score.LISTED).text()).isEqualTo(Evidence.REST);
        assertThat(opinion.evidenceRest()).isEqualTo(81 - Score.LISTED);
        assertThat(opinion.evidence().subList(0, Score.LISTED))
                .isSortedAccordingTo((a, b) -> a.span() == null || b.span() == null
                        ? 0
                        : Integer.compare(a.span().start(), b.span().start()));
    }

    @Test
    void readsNoMoreThanPeopleWrite() {
        var flood = Marked.of("[A] " + "rises ".repeat(10_000) + "[B] falls");

        assertThat(SCORER.score(flood.document(), flood.mentions()).keySet())
                .isEqualTo(java.util.Set.copyOf(List.of("A", "B")));
    }

    private static int total(String line) {
        var marked = Marked.of(line.strip());
        return total(marked, marked.mentions().get(0).subject());
    }

    private static int total(Marked marked, String subject) {
        return opinion(marked, subject).total();
    }

    private static Opinion opinion(Marked marked, String subject) {
        var opinion = SCORER.score(marked.document(), marked.mentions()).get(subject);
        assertThat(opinion).isNotNull();
        return opinion;
    }
}
