package tickertone.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Which source partitions this instance reads and when it last heard of each, so that quiet ones can be ticked. */
final class SourceWatch {
    private final Map<Integer, Long> lastHeard = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /** @param nanos a clock that only counts forward, in nanoseconds */
    SourceWatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void opened(int partition) {
        lastHeard.put(partition, nanos.getAsLong());
    }

    void heard(int partition) {
        lastHeard.computeIfPresent(partition, (p, last) -> nanos.getAsLong());
    }

    void closed(int partition) {
        lastHeard.remove(partition);
    }

    /** Partitions read here that nothing came from for that long. */
    List<Integer> quiet(Duration span) {
        long now = nanos.getAsLong();
        return lastHeard.entrySet().stream()
                .filter(e -> now - e.getValue() >= span.toNanos())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
