package tickertone.rolling;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where state lives: a sorted map of bytes, small enough that a stream's store and a map in memory both are one. */
public interface Store {
    /** A row, to be read on the spot; rows are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Entry(byte[] key, byte[] value) {}

    byte @Nullable [] get(byte[] key);

    void put(byte[] key, byte[] value);

    void delete(byte[] key);

    /** The first row whose key is at or after {@code from} and before {@code toExclusive}, bytes taken as unsigned. */
    @Nullable
    Entry first(byte[] from, byte[] toExclusive);

    /** Visits all such rows in the order of their keys; a visitor may delete the row that it visits. */
    void scan(byte[] from, byte[] toExclusive, Consumer<Entry> visitor);
}
