package tickertone.rolling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one source partition, for as long as they can matter.
 *
 * <p>Whether an article is known is decided by arrival alone; rows are deleted a little later, a few at a time, so that no
 * record pays for many.
 */
public final class ArticleMemory {
    private static final int FORGOTTEN_AT_ONCE = 4;
    /** What part of the span must pass before it looks again for what has expired. */
    private static final int GRAINS = 1_000;

    private final Store ids;
    private final Store arrivals;
    private final long span;
    private final long grain;
    private long oldest = Long.MIN_VALUE;

    /**
     * @param ids article id to its last revision
     * @param arrivals arrival and article id, in this order
     * @param span how long an article is known after its last revision: the longest window
     */
    public ArticleMemory(Store ids, Store arrivals, Duration span) {
        this.ids = ids;
        this.arrivals = arrivals;
        this.span = span.toMillis();
        this.grain = this.span / GRAINS;
    }

    /** The article's last revision, if it arrived within the span before {@code arrival}. */
    public @Nullable KnownArticle find(String articleId, long arrival) {
        byte[] row = ids.get(articleId.getBytes(StandardCharsets.UTF_8));
        var known = row == null ? null : KnownArticle.unpacked(row);
        return known == null || arrival - known.arrival() > span ? null : known;
    }

    public void remember(String articleId, KnownArticle known) {
        byte[] id = articleId.getBytes(StandardCharsets.UTF_8);
        ids.put(id, known.packed());
        arrivals.put(key(known.arrival(), id), new byte[0]);
    }

    /** Forgets a few of the articles that have expired by an arrival. */
    public void forget(long arrival) {
        long edge = arrival - span;
        boolean soon = edge - grain < oldest;
        for (int i = 0; i < FORGOTTEN_AT_ONCE && !soon && oldest < edge; i++) {
            var entry = arrivals.first(key(oldest, new byte[0]), key(edge, new byte[0]));
            if (entry == null) {
                oldest = edge;
            } else {
                oldest = arrival(entry.key());
                drop(entry.key());
            }
        }
    }

    /** An id that came back since then lives on under its newer arrival. */
    private void drop(byte[] key) {
        arrivals.delete(key);
        byte[] id = new byte[key.length - Long.BYTES];
        System.arraycopy(key, Long.BYTES, id, 0, id.length);
        byte @Nullable [] row = ids.get(id);
        if (row != null && KnownArticle.unpacked(row).arrival() == arrival(key)) {
            ids.delete(id);
        }
    }

    /** Arrivals sort like unsigned bytes once their sign is turned. */
    private static byte[] key(long arrival, byte[] id) {
        return ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(arrival ^ Long.MIN_VALUE)
                .put(id)
                .array();
    }

    private static long arrival(byte[] key) {
        return ByteBuffer.wrap(key).getLong() ^ Long.MIN_VALUE;
    }
}
