package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class RocksMemoryTest {
    private static final long MEGABYTE = 1L << 20;
    private static final int STORES = 3;
    private static final int ROW = 1_024;

    @TempDir
    Path folder;

    @Test
    void allStoresTogetherKeepToTheBound() throws RocksDBException {
        try (var memory = new RocksMemory(8 * MEGABYTE)) {
            for (int store = 0; store < STORES; store++) {
                writeAndRead(memory, folder.resolve("store-" + store));

                assertThat(memory.used()).isBetween(MEGABYTE, 8 * MEGABYTE);
            }
        }
    }

    /** As much as all stores may have in memory. */
    private static void writeAndRead(RocksMemory memory, Path folder) throws RocksDBException {
        var random = new Random(1);
        try (var options = new Options().setCreateIfMissing(true).setTableFormatConfig(new BlockBasedTableConfig())) {
            memory.share(options);
            try (var db = RocksDB.open(options, folder.toString());
                    var flush = new FlushOptions().setWaitForFlush(true)) {
                for (int row = 0; row < 8 * MEGABYTE / ROW; row++) {
                    byte[] value = new byte[ROW];
                    random.nextBytes(value);
                    db.put(("row-" + row).getBytes(UTF_8), value);
                }
                db.flush(flush);
                for (int row = 0; row < 8 * MEGABYTE / ROW; row++) {
                    assertThat(db.get(("row-" + row).getBytes(UTF_8))).hasSize(ROW);
                }
            }
        }
    }

    @Test
    void aStoreOfAPipelineTakesItsMemoryFromIt() {
        try (var memory = new RocksMemory(8 * MEGABYTE)) {
            long before = memory.used();
            var clients = Map.of("bootstrap.servers", "localhost:1");
            var life = new Pipeline.Life(
                    "memory", folder, 1, Duration.ofSeconds(1), 8 * MEGABYTE, Duration.ZERO, 1, clients);
            var settings = Pipeline.properties(life, memory);

            try (var driver = new TopologyTestDriver(SentimentTopology.of(Bench.TOPICS, Bench.STANDARD), settings)) {
                KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(SubjectProcessor.STORIES);
                store.put(Bytes.wrap("key".getBytes(UTF_8)), new byte[(int) MEGABYTE]);

                assertThat(memory.used()).isGreaterThan(before + MEGABYTE);
            }
        }
    }

    @Test
    void aStreamWithoutItIsRefused() {
        RocksDB.loadLibrary();
        try (var options = new Options()) {
            assertThatThrownBy(() -> new SharedMemory().setConfig("stories", options, Map.of()))
                    .hasMessageContaining("stories");
        }
    }
}
