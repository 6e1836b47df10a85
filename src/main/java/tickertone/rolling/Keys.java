package tickertone.rolling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Keys whose byte order is the order of what they name. */
final class Keys {
    /** Below all characters of a subject's or an article's id, so that no id's rows lie among another's. */
    private static final byte END = 0;

    private static final byte BY_ARTICLE = 1;
    private static final byte BY_MINUTE = 2;

    private Keys() {}

    static byte[] subject(String subject) {
        return subject.getBytes(StandardCharsets.US_ASCII);
    }

    /** The subject of such a key. */
    static String subject(byte[] key) {
        return new String(key, StandardCharsets.US_ASCII);
    }

    /** By subject, then minute. */
    static byte[] pane(String subject, long minute) {
        byte[] id = subject(subject);
        return ByteBuffer.allocate(id.length + 1 + Long.BYTES)
                .put(id)
                .put(END)
                .putLong(ascending(minute))
                .array();
    }

    static long minute(byte[] pane) {
        return ascending(ByteBuffer.wrap(pane).getLong(pane.length - Long.BYTES));
    }

    static byte[] source(String subject, Hash source) {
        byte[] id = subject(subject);
        return ByteBuffer.allocate(id.length + 1 + 2 * Long.BYTES)
                .put(id)
                .put(END)
                .putLong(source.high())
                .putLong(source.low())
                .array();
    }

    /** By subject, then article. */
    static byte[] contribution(String subject, String articleId) {
        return contribution(subject, BY_ARTICLE, new byte[0], articleId);
    }

    /** By subject, then minute, then article. */
    static byte[] contributor(String subject, long minute, String articleId) {
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(ascending(minute)).array();
        return contribution(subject, BY_MINUTE, time, articleId);
    }

    /** The article of such a key. */
    static String contributor(byte[] key, String subject) {
        int start = subject.length() + 2 + Long.BYTES;
        return new String(key, start, key.length - start, StandardCharsets.UTF_8);
    }

    private static byte[] contribution(String subject, byte by, byte[] time, String articleId) {
        byte[] id = subject(subject);
        byte[] article = articleId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(id.length + 2 + time.length + article.length)
                .put(id)
                .put(END)
                .put(by)
                .put(time)
                .put(article)
                .array();
    }

    static byte[] source(int partition) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(partition).array();
    }

    /** By arrival, article id, source partition, source offset: the one order; then by subject. */
    static byte[] held(Stamp stamp) {
        byte[] article = stamp.articleId().getBytes(StandardCharsets.UTF_8);
        byte[] id = subject(stamp.subject());
        return ByteBuffer.allocate(Long.BYTES + article.length + 1 + Integer.BYTES + Long.BYTES + id.length)
                .putLong(ascending(stamp.arrival()))
                .put(article)
                .put(END)
                .putInt(stamp.partition())
                .putLong(stamp.offset())
                .put(id)
                .array();
    }

    /** Where the mentions of an arrival begin. */
    static byte[] heldFrom(long arrival) {
        return ByteBuffer.allocate(Long.BYTES).putLong(ascending(arrival)).array();
    }

    /** Turns the sign bit, both ways: unsigned bytes then sort like signed numbers. */
    private static long ascending(long number) {
        return number ^ Long.MIN_VALUE;
    }
}
