package tickertone.rolling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The article ids of one source partition, for as long as an article can matter.
 *
 * <p>Whether an id is known is decided by arrival alone; rows are deleted a little later, a few at a time, so that no
 * record pays for many.
 */
public final class ArticleMemory {
    private static final int FORGOTTEN_AT_ONCE = 4;
    private static final byte[] BEGINNING = key(Long.MIN_VALUE, new byte[0]);

    private final Store ids;
    private final Store arrivals;
    private final long span;
    private long oldest = Long.MIN_VALUE;

    /**
     * @param ids article id to arrival
     * @param arrivals arrival and article id, in this order
     * @param span how long an id is known after its last revision: the longest window
     */
    public ArticleMemory(Store ids, Store arrivals, Duration span) {
        this.ids = ids;
        this.arrivals = arrivals;
        this.span = span.toMillis();
    }

    /** Whether the article arrived within the span before {@code arrival}. */
    public boolean knows(String articleId, long arrival) {
        var row = ids.get(articleId.getBytes(StandardCharsets.UTF_8));
        return row != null && !expired(ByteBuffer.wrap(row).getLong(), arrival);
    }

    /** Remembers an article from its arrival on, and forgets a few that expired. */
    public void remember(String articleId, long arrival) {
        byte[] id = articleId.getBytes(StandardCharsets.UTF_8);
        ids.put(id, ByteBuffer.allocate(Long.BYTES).putLong(arrival).array());
        arrivals.put(key(arrival, id), new byte[0]);
        oldest = Math.min(oldest, arrival);
        forget(arrival);
    }

    private void forget(long arrival) {
        for (int i = 0; i < FORGOTTEN_AT_ONCE && expired(oldest, arrival); i++) {
            var entry = arrivals.first(
                    oldest == Long.MIN_VALUE ? BEGINNING : key(oldest, new byte[0]), key(arrival, new byte[0]));
            if (entry == null) {
                oldest = arrival;
                return;
            }
            oldest = arrival(entry.key());
            if (expired(oldest, arrival)) {
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
        if (row != null && ByteBuffer.wrap(row).getLong() == arrival(key)) {
            ids.delete(id);
        }
    }

    private boolean expired(long last, long arrival) {
        return last == Long.MIN_VALUE || arrival - last > span;
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
