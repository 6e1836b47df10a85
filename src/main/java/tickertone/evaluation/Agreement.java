package tickertone.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How the scores given go with the scores of the labels. */
final class Agreement {
    /** A label closer to 0 has no sign to speak of. */
    private static final double SIGNED = 0.1;

    private final Accuracy sign = new Accuracy();
    private int rows;
    private double products;
    private double labelSquares;
    private double givenSquares;

    /** @param given in units of 1/10,000 */
    void add(double label, int given) {
        if (Math.abs(label) > SIGNED) {
            sign.add(Integer.signum(given) == (int) Math.signum(label));
        }
        rows++;
        products += label * given;
        labelSquares += label * label;
        givenSquares += (double) given * given;
    }

    /** How many rows have a score. */
    int rows() {
        return rows;
    }

    /** Right where both scores have the same sign, over rows whose label is beyond 0.1 either way; a score of 0 has none. */
    Accuracy sign() {
        return sign;
    }

    /**
     * Cosine similarity of the two lists of scores (SemEval-2017 task 5, Cortis and others, 2017): the sum of products / the
     * square root of (the sum of squares of the one x the sum of squares of the other), over all rows with a score.
     *
     * @return -1 to 1; null: no rows, or one of the lists is all 0
     */
    @Nullable
    BigDecimal cosine() {
        double lengths = Math.sqrt(labelSquares) * Math.sqrt(givenSquares);
        return lengths == 0
                ? null
                : BigDecimal.valueOf(products / lengths).setScale(Figures.PLACES, RoundingMode.HALF_EVEN);
    }
}
