package tickertone.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/** Lets each store that Kafka Streams opens share the {@link RocksMemory} that lies among the settings of the stream. */
public final class SharedMemory implements RocksDBConfigSetter {
    /** Kafka Streams makes one of these for each store, and tells it nothing but settings. */
    static final String SETTING = "tickertone.rocksdb.memory";

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        if (!(settings.get(SETTING) instanceof RocksMemory memory)) {
            throw new IllegalStateException("no memory for the store " + store);
        }
        memory.share(options);
    }

    /** The memory is shared: whoever made it closes it. */
    @Override
    public void close(String store, Options options) {}
}
