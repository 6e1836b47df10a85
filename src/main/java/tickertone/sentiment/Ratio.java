package tickertone.sentiment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Quotients of whole numbers, rounded once. */
final class Ratio {
    private Ratio() {}

    /** The nearest whole number; of two equally near the even one. */
    static int halfEven(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }
}
