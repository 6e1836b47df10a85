package tickertone.rolling;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** How far each source partition has come, one row each: partition, arrival, how many partitions there are. */
final class Marks {
    private static final byte[] BEGINNING = {};
    private static final byte[] END = Keys.source(Integer.MAX_VALUE);

    private final Store store;
    private final Map<Integer, Long> reached = new HashMap<>();
    private int partitions;

    Marks(Store store) {
        this.store = store;
        store.scan(BEGINNING, END, row -> {
            var value = ByteBuffer.wrap(row.value());
            reached.put(ByteBuffer.wrap(row.key()).getInt(), value.getLong());
            partitions = value.getInt();
        });
    }

    /** @throws UnfitState if there were as many source partitions as this before, and there are others now */
    void put(int partition, long arrival, int of) {
        if (partition >= of || (partitions != 0 && partitions != of)) {
            throw new UnfitState(
                    ("a mark of source partition %d, of %d, where there were %d before; reset the application's state, or"
                                    + " start under another application.id, which begins anew with the log")
                            .formatted(partition, of, partitions));
        }
        partitions = of;
        long furthest = Math.max(arrival, reached.getOrDefault(partition, Long.MIN_VALUE));
        reached.put(partition, furthest);
        byte[] row = ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(furthest)
                .putInt(of)
                .array();
        store.put(Keys.source(partition), row);
    }

    /** The arrival before which nothing can come any more: a partition never heard of holds everything back. */
    long lowest() {
        return partitions == 0 || reached.size() < partitions ? Long.MIN_VALUE : Collections.min(reached.values());
    }
}
