package tickertone.stream;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory outside the heap that all RocksDB stores of one instance share: blocks of their files, with indexes and
 * filters, and what was written since their files were. By itself each store would take its own, and there are many.
 *
 * <p>The bound is soft: what an open iterator looks at stays in memory in any case.
 */
final class RocksMemory implements AutoCloseable {
    /** Of the whole, for what is not in files yet; the rest is for blocks. */
    private static final int WRITES = 2;
    /** Of the cache, for indexes and filters, which blocks do not push out. */
    private static final double INDEXES = 0.1;
    /** A store that is hardly written to takes this much at least; RocksDB's own choice is a megabyte. */
    private static final long LEAST_WRITES = 64 * 1024;

    private static final int SHARDS_AS_ROCKSDB_LIKES = -1;

    private final Cache cache;
    private final WriteBufferManager writes;

    RocksMemory(long bytes) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bytes, SHARDS_AS_ROCKSDB_LIKES, false, INDEXES);
        // part of the cache, not beside it
        writes = new WriteBufferManager(bytes / WRITES, cache);
    }

    /** Makes a store take its memory from here, and filter what it does not hold. */
    void share(Options options) {
        if (!(options.tableFormatConfig() instanceof BlockBasedTableConfig table)) {
            throw new IllegalStateException("a store without blocks: " + options.tableFormatConfig());
        }
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(writes);
        options.setArenaBlockSize(LEAST_WRITES);
        // half of all look-ups find nothing: articles, and phrases of theirs, that nobody has sent before
        options.setOptimizeFiltersForHits(false);
    }

    /** Bytes in use. */
    long used() {
        return cache.getUsage();
    }

    /** Once the stores are closed; one that is not yet keeps what it needs. */
    @Override
    public void close() {
        writes.close();
        cache.close();
    }
}
