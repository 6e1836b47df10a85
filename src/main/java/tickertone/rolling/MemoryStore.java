package tickertone.rolling;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store that lives as long as the process: all that recomputing from the log needs. */
public final class MemoryStore implements Store {
    private final NavigableMap<byte[], byte[]> rows = new TreeMap<>(Arrays::compareUnsigned);

    @Override
    public byte @Nullable [] get(byte[] key) {
        return rows.get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        rows.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        rows.remove(key);
    }

    @Override
    public @Nullable Entry first(byte[] from, byte[] toExclusive) {
        var row = rows.ceilingEntry(from);
        boolean inside = row != null && Arrays.compareUnsigned(row.getKey(), toExclusive) < 0;
        return inside ? new Entry(row.getKey(), row.getValue()) : null;
    }

    @Override
    public void scan(byte[] from, byte[] toExclusive, Consumer<Entry> visitor) {
        List<Entry> found = rows.subMap(from, toExclusive).entrySet().stream()
                .map(row -> new Entry(row.getKey(), row.getValue()))
                .toList();
        found.forEach(visitor);
    }

    /** How many rows it holds. */
    public int size() {
        return rows.size();
    }
}
