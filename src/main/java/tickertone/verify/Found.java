package tickertone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.Hash;
import tickertone.stream.Recomputation.Written;

/**
 * A record of an output topic in a few bytes, so that millions can wait for their turn: where it lies, when it is of, and a
 * fingerprint of all its bytes but the name of the program that made it.
 *
 * @param place null for one that was recomputed
 * @param time its timestamp, in milliseconds since 1970
 * @param content of key, value and headers
 * @param engine the program that it names; null: it names none
 * @param note what else it tells about the run
 */
record Found(@Nullable Place place, long time, Hash content, @Nullable String engine, Note note) {
    private static final byte[] ENGINE = ",\"engine\":\"".getBytes(UTF_8);
    private static final String END = "\"}";
    /** An engine's name, its end and the marker before it: nobody looks further from the end. */
    private static final int NEAR_THE_END = 200;

    /** Where a record lies. */
    record Place(String topic, int partition, long offset) {
        @Override
        public String toString() {
            return topic + " partition " + partition + " offset " + offset;
        }
    }

    static Found of(ConsumerRecord<byte[], byte[]> record, Note note) {
        var place = new Place(record.topic(), record.partition(), record.offset());
        return of(place, record.timestamp(), record.key(), record.value(), record.headers(), note);
    }

    static Found of(Written written) {
        return of(null, written.time(), written.key(), written.value(), written.headers(), Note.NOTHING);
    }

    private static Found of(
            @Nullable Place place,
            long time,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            Note note) {
        int engine = engineAt(value);
        var digest = sha256();
        update(digest, key, key == null ? 0 : key.length);
        update(digest, value, value == null ? 0 : engine < 0 ? value.length : engine);
        for (var header : headers) {
            byte[] name = header.key().getBytes(UTF_8);
            update(digest, name, name.length);
            update(digest, header.value(), header.value() == null ? 0 : header.value().length);
        }
        var half = ByteBuffer.wrap(digest.digest());
        var content = new Hash(half.getLong(), half.getLong());
        String made = value == null || engine < 0 ? null : engine(value, engine);
        return new Found(place, time, content, made, note);
    }

    /** Whether both are the same to the byte, but for the program that they name. */
    boolean same(Found other) {
        return time == other.time && content.equals(other.content) && (engine == null) == (other.engine == null);
    }

    /** Where the name of the program begins, which is the last field of a record; -1: nowhere. */
    private static int engineAt(byte @Nullable [] value) {
        if (value == null) {
            return -1;
        }
        for (int i = value.length - ENGINE.length; i >= Math.max(0, value.length - NEAR_THE_END); i--) {
            if (Arrays.equals(value, i, i + ENGINE.length, ENGINE, 0, ENGINE.length)) {
                return i;
            }
        }
        return -1;
    }

    private static String engine(byte[] value, int at) {
        int start = at + ENGINE.length;
        String rest = new String(value, start, value.length - start, UTF_8);
        return rest.endsWith(END) ? rest.substring(0, rest.length() - END.length()) : rest;
    }

    private static void update(MessageDigest digest, byte @Nullable [] bytes, int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : length)
                .flip());
        if (bytes != null) {
            digest.update(bytes, 0, length);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
