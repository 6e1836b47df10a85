package tickertone.rolling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Packer} wrote, in the same order. */
final class Unpacker {
    private final ByteBuffer bytes;

    Unpacker(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    long number() {
        long folded = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            folded |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return (folded >>> 1) ^ -(folded & 1);
    }

    long fixed() {
        return bytes.getLong();
    }

    String text() {
        return new String(raw((int) number()), StandardCharsets.UTF_8);
    }

    byte[] raw(int length) {
        byte[] raw = new byte[length];
        bytes.get(raw);
        return raw;
    }

    boolean more() {
        return bytes.hasRemaining();
    }
}
