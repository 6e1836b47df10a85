package tickertone.rolling;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What a configuration decides about rolling values, besides the windows. They travel with each mention: a value is
 * written under the rules of the configuration it names, however long that program has been gone.
 *
 * @param minEffectiveCount below this effective count a value is {@code thin}; units of 1/10,000, not negative
 * @param latestInterval how long changes of a latest value are gathered after a first one; at most a minute, since every
 *     changed boundary is written anyway; whole milliseconds
 */
public record Rules(int minEffectiveCount, Duration latestInterval) {
    private static final Duration MAX_INTERVAL = Duration.ofMinutes(1);

    public Rules {
        if (minEffectiveCount < 0) {
            throw new IllegalArgumentException("the least effective count is not negative: " + minEffectiveCount);
        }
        if (latestInterval.isNegative() || latestInterval.compareTo(MAX_INTERVAL) > 0) {
            throw new IllegalArgumentException("the interval of latest values is 0 to 1 minute: " + latestInterval);
        }
        if (!latestInterval.equals(Duration.ofMillis(latestInterval.toMillis()))) {
            throw new IllegalArgumentException(
                    "the interval of latest values is in whole milliseconds: " + latestInterval);
        }
    }

    /**
     * @param minEffectiveCount at most four decimals
     * @throws ArithmeticException if it has more
     */
    public static Rules of(BigDecimal minEffectiveCount, Duration latestInterval) {
        int units = minEffectiveCount.movePointRight(Measures.PLACES).intValueExact();
        return new Rules(units, latestInterval);
    }
}
