package tickertone.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The heap of this process, in bytes. */
final class Heap {
    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private long mostAfterCollections;

    /** What the last collection left; remembers the most of what it said. */
    long afterCollection() {
        long left = sum(MemoryPoolMXBean::getCollectionUsage);
        mostAfterCollections = Math.max(mostAfterCollections, left);
        return left;
    }

    /** Of the moments at which {@link #afterCollection} was asked. */
    long mostAfterCollections() {
        return mostAfterCollections;
    }

    /** At most, garbage included: the peaks of all pools, which need not have been at one time. */
    static long peak() {
        return sum(MemoryPoolMXBean::getPeakUsage);
    }

    private static long sum(Function<MemoryPoolMXBean, MemoryUsage> usage) {
        return POOLS.stream()
                .map(usage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
