package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ExplanationLawTest {
    private static final List<String> WORDS = List.of(
            "[A]",
            "[B]",
            "[C]",
            "rises",
            "falls",
            "not",
            "sharply",
            "may",
            "but",
            "overtakes",
            "profit",
            "gap",
            "17%",
            "the",
            "company",
            ",",
            ". ",
            "? ",
            "; ",
            "[甲]",
            "暴跌",
            "上涨",
            "不",
            "，",
            "。",
            "\n",
            "😀",
            "0.3%",
            "(",
            ")");

    private static final Scorer SCORER = Lexicons.scorer(Lexicons.of(
            "rises|上涨\t1\tcue\tprice_move",
            "falls|暴跌\t-1.5\tcue\tprice_move",
            "profit .. gap\t0.37\tcue\tearnings",
            "overtakes\t1.5\trival",
            "not|不\t\tnegator",
            "sharply\t1.7\tbooster",
            "may\t0.6\tdamper",
            "but\t\tcontrast"));

    @RepeatedTest(300)
    void everyScoreIsTheSumOfItsEvidence(RepetitionInfo repetition) {
        var marked = text(new Random(repetition.getCurrentRepetition()));

        var opinions = SCORER.score(marked.document(), marked.mentions());

        opinions.values().forEach(ExplanationLawTest::assertExplained);
        assertThat(SCORER.score(marked.document(), marked.mentions())).isEqualTo(opinions);
        var mean = Opinion.mean(
                List.copyOf(opinions.values()),
                opinions.values().stream().map(o -> 7).toList());
        assertExplained(mean);
    }

    private static void assertExplained(Opinion opinion) {
        var tone = opinion.tone();
        int total = opinion.evidence().stream().mapToInt(Evidence::share).sum();
        double score = (1 - tone.neutral() / 1e4) * StrictMath.tanh(total / 2e4);
        assertThat(tone.score() / 1e4).isCloseTo(score, within(1.1e-4));
        assertThat(opinion.evidence()).hasSizeLessThanOrEqualTo(Score.LISTED + 1);
        assertThat(opinion.confidence()).isBetween(0, 10_000);
    }

    private static Marked text(Random random) {
        var text = new StringBuilder("[A] ");
        int words = 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 40);
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return Marked.of(text.toString());
    }
}
