package tickertone.rolling;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What an operator may decide about rolling values, besides the windows.
 *
 * @param minEffectiveCount below this effective count a value is {@code thin}; not negative
 * @param latestInterval how long changes of a latest value are gathered after a first one; at most a minute, since every
 *     changed boundary is written anyway
 * @param latestAtBoundariesOnly write latest values at changed minute boundaries only, as a replay does
 */
public record Rules(BigDecimal minEffectiveCount, Duration latestInterval, boolean latestAtBoundariesOnly) {
    private static final Duration MAX_INTERVAL = Duration.ofMinutes(1);

    public Rules {
        if (minEffectiveCount.signum() < 0) {
            throw new IllegalArgumentException("the least effective count is not negative: " + minEffectiveCount);
        }
        if (latestInterval.isNegative() || latestInterval.compareTo(MAX_INTERVAL) > 0) {
            throw new IllegalArgumentException("the interval of latest values is 0 to 1 minute: " + latestInterval);
        }
    }
}
