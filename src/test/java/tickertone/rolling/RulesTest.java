package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void gatherLatestChangesForAMinuteAtMost() {
        assertThatCode(() -> new Rules(BigDecimal.ONE, Duration.ofMinutes(1), false))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Rules(BigDecimal.ONE, Duration.ofMillis(60_001), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rules(BigDecimal.ONE, Duration.ofMillis(-1), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void haveALeastEffectiveCountThatIsNotNegative() {
        assertThatThrownBy(() -> new Rules(new BigDecimal("-0.1"), Duration.ZERO, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
