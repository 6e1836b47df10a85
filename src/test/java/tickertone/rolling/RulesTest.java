package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void gatherLatestChangesForAMinuteAtMost() {
        assertThatCode(() -> new Rules(1, Duration.ofMinutes(1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Rules(1, Duration.ofMillis(60_001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rules(1, Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void haveALeastEffectiveCountThatIsNotNegative() {
        assertThatThrownBy(() -> Rules.of(new BigDecimal("-0.1"), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areAsExactAsTheyTravel() {
        assertThat(Rules.of(new BigDecimal("2.5"), Duration.ofMillis(1)).minEffectiveCount())
                .isEqualTo(25_000);
        assertThatThrownBy(() -> Rules.of(new BigDecimal("2.00001"), Duration.ZERO))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Rules(1, Duration.ofNanos(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
