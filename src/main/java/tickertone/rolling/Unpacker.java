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
        byte[] encoded = new byte[(int) number()];
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
