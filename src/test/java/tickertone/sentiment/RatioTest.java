package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTest {
    @Test
    void takesTheEvenOneOfTwoEquallyNear() {
        assertThat(Ratio.halfEven(5, 2)).isEqualTo(2);
        assertThat(Ratio.halfEven(7, 2)).isEqualTo(4);
        assertThat(Ratio.halfEven(-5, 2)).isEqualTo(-2);
        assertThat(Ratio.halfEven(-7, 2)).isEqualTo(-4);
    }

    @Test
    void roundsLikeDecimalArithmetic() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long denominator = 1 + random.nextInt(1 << (1 + random.nextInt(20)));
            long numerator = random.nextInt() >> random.nextInt(31);
            int expected = BigDecimal.valueOf(numerator)
                    .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN)
                    .intValueExact();

            assertThat(Ratio.halfEven(numerator, denominator)).isEqualTo(expected);
        }
    }

    @Test
    void refusesWhatIsNoInt() {
        assertThatThrownBy(() -> Ratio.halfEven(Long.MAX_VALUE, 2)).isInstanceOf(ArithmeticException.class);
    }
}
