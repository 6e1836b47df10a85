package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {
    private static final MathContext DIGITS = new MathContext(50);

    @ParameterizedTest
    @CsvSource({"1, 8, 0.12", "3, 8, 0.38", "-1, 8, -0.12", "-3, 8, -0.38", "2, 3, 0.67", "0, 7, 0.00", "5, 1, 5.00"})
    void roundsAHalfToEven(long numerator, long denominator, BigDecimal expected) {
        assertThat(ratio(numerator, denominator).rounded(2)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"25, 4, 2", "49, 4, 4", "2500001, 400000, 3", "2499999, 400000, 2", "2, 1, 1", "3, 1, 2", "0, 3, 0"})
    void roundsTheHalfOfARootToEven(long numerator, long denominator, BigDecimal expected) {
        assertThat(ratio(numerator, denominator).root(0)).isEqualTo(expected);
    }

    @Test
    void agreesWithFiftyDigits() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            var numerator = new BigInteger(random.nextInt(1, 120), random);
            var denominator = new BigInteger(random.nextInt(1, 120), random).add(BigInteger.ONE);
            var ratio = new Ratio(numerator, denominator);
            var quotient = new BigDecimal(numerator).divide(new BigDecimal(denominator), 60, RoundingMode.HALF_UP);

            assertThat(ratio.rounded(4)).isEqualTo(quotient.setScale(4, RoundingMode.HALF_EVEN));
            assertThat(ratio.root(4)).isEqualTo(quotient.sqrt(DIGITS).setScale(4, RoundingMode.HALF_EVEN));
        }
    }

    @Test
    void isComparedUnrounded() {
        var limit = BigDecimal.valueOf(2);

        assertThat(ratio(199_999_999, 100_000_000).below(limit)).isTrue();
        assertThat(ratio(200_000_000, 100_000_000).below(limit)).isFalse();
        assertThat(Ratio.ZERO.below(BigDecimal.ZERO)).isFalse();
    }

    @Test
    void refusesADenominatorThatIsNotPositive() {
        assertThatThrownBy(() -> ratio(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    private static Ratio ratio(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
