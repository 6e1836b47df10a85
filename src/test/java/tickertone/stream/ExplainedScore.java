package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Offset;

/** That the parts of a score add up, as a consumer would check it. */
final class ExplainedScore {
    private ExplainedScore() {}

    static void assertExplained(JsonNode score) {
        assertThat(placed(score).stream().map(row -> row.get("start").intValue()))
                .isSorted();
        double total = score.get("evidence_total").doubleValue();
        double positive = score.get("positive").doubleValue();
        double negative = score.get("negative").doubleValue();
        double neutral = score.get("neutral").doubleValue();
        double rounding = 0.00005 / positive + 0.00005 / negative + 0.0001;
        assertThat(Bench.stream(score.get("evidence"))
                        .mapToInt(row -> Bench.units(row.get("share")))
                        .sum())
                .as("shares of %s", score)
                .isEqualTo(Bench.units(score.get("evidence_total")));
        assertThat(Math.log(positive / negative)).as("log-odds of %s", score).isCloseTo(total, Offset.offset(rounding));
        assertThat(score.get("score").doubleValue())
                .as("score of %s", score)
                .isCloseTo((1 - neutral) * Math.tanh(total / 2), Offset.offset(0.0002));
        assertThat(Bench.units(score.get("score")))
                .isEqualTo(Bench.units(score.get("positive")) - Bench.units(score.get("negative")));
        assertThat(Bench.units(score.get("positive"))
                        + Bench.units(score.get("neutral"))
                        + Bench.units(score.get("negative")))
                .isEqualTo(10_000);
    }

    /** The evidence that stands in the text: not the sum of the rest, nor the prior. */
    static List<JsonNode> placed(JsonNode score) {
        return Bench.stream(score.get("evidence"))
                .filter(row -> !row.get("start").isNull())
                .toList();
    }
}
