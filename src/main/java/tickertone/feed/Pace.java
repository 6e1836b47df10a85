package tickertone.feed;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How fast a feed is played, as a multiple of the speed at which it arrived.
 *
 * @param factor positive; {@link Double#POSITIVE_INFINITY}: as fast as possible
 */
public record Pace(double factor) {
    public static final Pace MAX = new Pace(Double.POSITIVE_INFINITY);

    public Pace {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a pace is positive: " + factor);
        }
    }

    /**
     * Reads {@code max}, {@code 1x}, {@code 60x}, {@code 20000x}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Pace parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("max")) {
            return MAX;
        }
        try {
            return new Pace(Double.parseDouble(lower.endsWith("x") ? lower.substring(0, lower.length() - 1) : lower));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a pace is max, or a factor such as 60x, not " + text, e);
        }
    }

    public boolean bounded() {
        return Double.isFinite(factor);
    }

    /** How long after the first arrival's turn this arrival's turn comes. */
    public Duration wait(Instant first, Instant arrival) {
        return Duration.ofNanos((long) (Duration.between(first, arrival).toMillis() * 1e6 / factor));
    }

    @Override
    public String toString() {
        return bounded() ? BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString() + "x" : "max";
    }
}
