package tickertone.rolling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tickertone.text.Hash;

/** Keys of the rows of stories, which share one store: a letter for the kind of row, then what the row is about. */
final class StoryKeys {
    private static final byte ARTICLE = 'a';
    private static final byte LOOK_UP = 'l';
    private static final byte QUEUE = 'q';
    private static final byte STORY = 's';
    /** Below all characters of a subject id, so that no subject's rows lie among another's. */
    private static final byte END = 0;

    private StoryKeys() {}

    static byte[] article(String subject, long article) {
        return key(ARTICLE, subject, Long.BYTES).putLong(article).array();
    }

    static byte[] lookUp(String subject, int key) {
        return key(LOOK_UP, subject, Integer.BYTES).putInt(key).array();
    }

    static byte[] story(String subject, String original) {
        return key(STORY, subject, Long.BYTES).putLong(Hash.of(original)).array();
    }

    /** By arrival. */
    static byte[] queued(Queued queued) {
        byte[] id = Keys.subject(queued.subject());
        return ByteBuffer.allocate(1 + Long.BYTES + id.length + Long.BYTES)
                .put(QUEUE)
                .putLong(queued.arrival() ^ Long.MIN_VALUE)
                .put(id)
                .putLong(queued.article())
                .array();
    }

    static Queued queued(byte[] key) {
        var in = ByteBuffer.wrap(key, 1, key.length - 1);
        long arrival = in.getLong() ^ Long.MIN_VALUE;
        byte[] id = new byte[in.remaining() - Long.BYTES];
        in.get(id);
        return new Queued(arrival, new String(id, StandardCharsets.US_ASCII), in.getLong());
    }

    /** Before all articles, and after all. */
    static byte[] articles(boolean end) {
        return new byte[] {end ? ARTICLE + 1 : ARTICLE};
    }

    /** Where what arrived at a time begins in the queue. */
    static byte[] queueFrom(long arrival) {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .put(QUEUE)
                .putLong(arrival ^ Long.MIN_VALUE)
                .array();
    }

    private static ByteBuffer key(byte kind, String subject, int more) {
        byte[] id = Keys.subject(subject);
        return ByteBuffer.allocate(1 + id.length + 1 + more).put(kind).put(id).put(END);
    }

    /** An article's turn to be forgotten. */
    record Queued(long arrival, String subject, long article) {}
}
