package tickertone.rolling;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes state as bytes: small numbers take one byte, whatever their sign. */
final class Packer {
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[256];
    private int length;

    /** Seven bits a byte, lowest first; the sign sits in the lowest bit. */
    Packer number(long value) {
        room(LONGEST_NUMBER);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** Eight bytes, highest first. */
    Packer fixed(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    Packer text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return number(encoded.length).raw(encoded);
    }

    /** As they are, without their number. */
    Packer raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
