package tickertone.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far the subjects of this instance have come, by partition of mentions.
 *
 * <p>A feed that was played is through once every partition has reached its last tick.
 */
public final class Progress {
    private final Map<Integer, Long> reached = new ConcurrentHashMap<>();
    private final AtomicLong mostHeld = new AtomicLong();

    /** A partition that moves between threads is where it was. */
    void opened(int partition) {
        reached.putIfAbsent(partition, Long.MIN_VALUE);
    }

    void moved(int partition, long arrival) {
        reached.merge(partition, arrival, Math::max);
    }

    void holds(long mentions) {
        mostHeld.accumulateAndGet(mentions, Math::max);
    }

    /** The most mentions that one partition has held at a time, waiting for their turn in the order. */
    public long mostHeld() {
        return mostHeld.get();
    }

    /**
     * Whether all of the partitions have come as far as the arrival.
     *
     * @param partitions how many partitions of mentions there are, all read by this instance
     * @param arrival milliseconds since 1970
     */
    public boolean reached(int partitions, long arrival) {
        return reached.size() == partitions && reached.values().stream().allMatch(r -> r >= arrival);
    }
}
