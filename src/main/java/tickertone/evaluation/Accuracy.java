package tickertone.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How many answers were right, of how many. */
final class Accuracy {
    private int rows;
    private int right;

    void add(boolean isRight) {
        rows++;
        right += isRight ? 1 : 0;
    }

    int rows() {
        return rows;
    }

    /** Right answers / answers; null: none were asked for. */
    @Nullable
    BigDecimal value() {
        return rows == 0 ? null : ratio(right, rows);
    }

    /** Rounded to the 4 places of every figure. */
    static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), Figures.PLACES, RoundingMode.HALF_EVEN);
    }
}
