package tickertone.rolling;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the sums of one window say, in the formulas of weighted means.
 *
 * <p>With W = sum w, V = sum w^2, S = sum w s, Q = sum w s^2: mean S / W, variance (W Q - S^2) / W^2, effective count
 * W^2 / V (Kish), standard error the root of variance / effective count. Everything weighted is null where W is 0.
 */
record Measures(Sums sums) {
    static final int PLACES = 4;
    static final int COARSE_PLACES = 2;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigInteger UNITS = BigInteger.valueOf(10_000);

    @Nullable
    BigDecimal sentiment() {
        return mean(sums.weightedScore());
    }

    @Nullable
    BigDecimal positive() {
        return mean(sums.weightedPositive());
    }

    @Nullable
    BigDecimal negative() {
        return mean(sums.weightedNegative());
    }

    @Nullable
    BigDecimal deviation() {
        BigInteger unit = weight().multiply(UNITS);
        return weightless() ? null : new Ratio(spread(), unit.pow(2)).root(PLACES);
    }

    @Nullable
    BigDecimal error() {
        BigInteger unit = weight().pow(2).multiply(UNITS);
        return lonely() ? null : new Ratio(spread().multiply(squares()), unit.pow(2)).root(PLACES);
    }

    Ratio effectiveCount() {
        return weightless() ? Ratio.ZERO : new Ratio(weight().pow(2), squares());
    }

    /** Whether fewer than two opinions are there, so that nothing can be said about how they differ. */
    boolean lonely() {
        return effectiveCount().below(TWO);
    }

    boolean weightless() {
        return sums.weight() == 0;
    }

    /** W^2 times the variance. */
    BigInteger spread() {
        BigInteger squared = BigInteger.valueOf(sums.weightedScoreSquared());
        return weight().multiply(squared).subtract(score().pow(2));
    }

    BigInteger weight() {
        return BigInteger.valueOf(sums.weight());
    }

    BigInteger squares() {
        return BigInteger.valueOf(sums.weightSquared());
    }

    BigInteger score() {
        return BigInteger.valueOf(sums.weightedScore());
    }

    private @Nullable BigDecimal mean(long weighted) {
        BigInteger unit = weight().multiply(UNITS);
        return weightless() ? null : new Ratio(BigInteger.valueOf(weighted), unit).rounded(PLACES);
    }
}
