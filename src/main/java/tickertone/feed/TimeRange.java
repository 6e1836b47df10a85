package tickertone.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of arrivals.
 *
 * @param from the first that belongs to it; null: from the beginning
 * @param to the first that no longer does; null: to the end
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant to) {
    public static final TimeRange ALL = new TimeRange(null, null);

    public TimeRange {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    boolean contains(Instant arrival) {
        return (from == null || !arrival.isBefore(from)) && (to == null || arrival.isBefore(to));
    }
}
