package tickertone.rolling;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The longest window as what is usual for a subject, against which a shorter one is held.
 *
 * @param ripe whether it has seen enough to be called usual; nothing is said before
 */
record Baseline(Window window, Sums sums, boolean ripe) {
    /** Fewer stories do not make a habit. */
    static final int MIN_STORIES = 20;

    /** Articles per time against what is usual: (a / t) / (A / T). */
    @Nullable
    BigDecimal attention(Window shorter, Sums recent) {
        if (!ripe) {
            return null;
        }
        var rate = BigInteger.valueOf(recent.articles()).multiply(BigInteger.valueOf(window.minutes()));
        var usual = BigInteger.valueOf(sums.articles()).multiply(BigInteger.valueOf(shorter.minutes()));
        return new Ratio(rate, usual).rounded(Measures.COARSE_PLACES);
    }

    /**
     * How many standard errors the mean lies from the usual one. With lower case for the recent sums and D the usual
     * spread, (s/w - S/W) / (root(D) / W) x root(w^2 / v) is the root of (s W - S w)^2 / (v D), with the sign of s W - S w.
     */
    @Nullable
    BigDecimal surprise(Sums recent) {
        var now = new Measures(recent);
        var usual = new Measures(sums);
        if (!ripe || now.lonely() || usual.spread().signum() == 0) {
            return null;
        }
        var difference =
                now.score().multiply(usual.weight()).subtract(usual.score().multiply(now.weight()));
        var size = new Ratio(difference.pow(2), now.squares().multiply(usual.spread())).root(Measures.COARSE_PLACES);
        return difference.signum() < 0 ? size.negate() : size;
    }
}
