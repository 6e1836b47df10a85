package tickertone.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which source partitions this instance reads and when it last heard of each, so that quiet ones can be ticked.
 *
 * <p>An article can be told of only after something later has come from its partition: such a partition is called quiet
 * sooner than one of which nothing is waiting.
 */
final class SourceWatch {
    /** The part of the span after which a partition is quiet whose last record was no tick. */
    private static final int SOONER = 5;

    private final Map<Integer, Last> last = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    private record Last(long nanos, boolean tick) {}

    /** @param nanos a clock that only counts forward, in nanoseconds */
    SourceWatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void opened(int partition) {
        last.put(partition, new Last(nanos.getAsLong(), false));
    }

    /** Takes note of a record. */
    void heard(int partition) {
        last.computeIfPresent(partition, (p, before) -> new Last(nanos.getAsLong(), false));
    }

    /** Takes note that a tick is on its way. */
    void ticked(int partition) {
        last.computeIfPresent(partition, (p, before) -> new Last(nanos.getAsLong(), true));
    }

    void closed(int partition) {
        last.remove(partition);
    }

    /** Partitions read here that nothing came from for that long, or for a fifth of it after a record that was no tick. */
    List<Integer> quiet(Duration span) {
        long now = nanos.getAsLong();
        return last.entrySet().stream()
                .filter(e ->
                        now - e.getValue().nanos() >= (e.getValue().tick() ? span.toNanos() : span.toNanos() / SOONER))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
