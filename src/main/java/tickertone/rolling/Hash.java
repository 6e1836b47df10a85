package tickertone.rolling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Texts in 16 bytes, the first half of their SHA-256: texts may be long, and state must stay small. */
public record Hash(long high, long low) {
    /** The length of a text that is not there. */
    private static final int ABSENT = -1;

    /** Tells apart what is absent and what is empty, and where each text ends. */
    public static Hash of(@Nullable String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                int length = text == null ? ABSENT : bytes.length;
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
                digest.update(bytes);
            }
            var half = ByteBuffer.wrap(digest.digest());
            return new Hash(half.getLong(), half.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void pack(Packer packer) {
        packer.fixed(high).fixed(low);
    }

    static Hash unpack(Unpacker unpacker) {
        return new Hash(unpacker.fixed(), unpacker.fixed());
    }
}
