package tickertone.stream;

import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.Store;

/** A state store of Kafka Streams, as the plain classes see it. */
record KafkaStore(KeyValueStore<Bytes, byte[]> store) implements Store {
    @Override
    public byte @Nullable [] get(byte[] key) {
        return store.get(Bytes.wrap(key));
    }

    @Override
    public void put(byte[] key, byte[] value) {
        store.put(Bytes.wrap(key), value);
    }

    @Override
    public void delete(byte[] key) {
        // to delete would be to read first what is deleted
        store.put(Bytes.wrap(key), null);
    }

    @Override
    public @Nullable Entry first(byte[] from, byte[] toExclusive) {
        try (var entries = store.range(Bytes.wrap(from), Bytes.wrap(toExclusive))) {
            if (!entries.hasNext()) {
                return null;
            }
            var entry = entries.next();
            byte[] key = entry.key.get();
            return Arrays.compareUnsigned(key, toExclusive) < 0 ? new Entry(key, entry.value) : null;
        }
    }

    @Override
    public void scan(byte[] from, byte[] toExclusive, Consumer<Entry> visitor) {
        try (var entries = store.range(Bytes.wrap(from), Bytes.wrap(toExclusive))) {
            while (entries.hasNext()) {
                var entry = entries.next();
                byte[] key = entry.key.get();
                if (Arrays.compareUnsigned(key, toExclusive) < 0) {
                    visitor.accept(new Entry(key, entry.value));
                }
            }
        }
    }
}
