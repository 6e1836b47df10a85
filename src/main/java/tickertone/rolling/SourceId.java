package tickertone.rolling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A source's name in 16 bytes, the first half of its SHA-256: names may be long, and state must stay small. */
record SourceId(long high, long low) {
    static SourceId of(String source) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            var buffer = ByteBuffer.wrap(digest);
            return new SourceId(buffer.getLong(), buffer.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
