package tickertone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceWeightsTest {
    @Test
    void givesTheStandardToUnnamedAndAbsentSources() {
        var weights = new SourceWeights(5_000, Map.of("Reuters", 10_000));

        assertThat(weights.weight("Reuters")).isEqualTo(10_000);
        assertThat(weights.weight("Some blog")).isEqualTo(5_000);
        assertThat(weights.weight(null)).isEqualTo(5_000);
    }

    @Test
    void countsEverySourceInFullByDefault() {
        assertThat(SourceWeights.equal().weight("Some blog")).isEqualTo(10_000);
    }

    @Test
    void liesBetweenZeroAndOne() {
        assertThat(new SourceWeights(0, Map.of("a", 0)).weight("a")).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceWeights(10_001, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceWeights(10_000, Map.of("a", -1)));
    }
}
