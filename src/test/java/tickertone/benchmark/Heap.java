package tickertone.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Objects;

/** The heap of this process, as far as it was looked at: {@link #look} remembers the most that it saw. */
final class Heap {
    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private long mostAfterCollections;
    private long most;

    /** Looks at it now; what the last collection left, in megabytes. */
    long look() {
        long left = POOLS.stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        mostAfterCollections = Math.max(mostAfterCollections, left);
        most = Math.max(
                most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        return left >> 20;
    }

    @Override
    public String toString() {
        return "%,d MB at most after collections, %,d MB with garbage"
                .formatted(mostAfterCollections >> 20, most >> 20);
    }
}
