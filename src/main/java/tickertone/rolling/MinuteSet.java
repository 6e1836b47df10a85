package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

import java.util.BitSet;

/** Minutes that lie no further apart than the longest window is long: a bit for each between the first and the last. */
final class MinuteSet {
    /** Room before the first minute, for one that comes late; bits to be moved when minutes have gone. */
    private static final int ROOM = 1_024;

    private BitSet bits = new BitSet();
    private long base;

    boolean isEmpty() {
        return bits.isEmpty();
    }

    void add(long minute) {
        if (bits.isEmpty()) {
            bits = new BitSet();
            base = minute - ROOM;
        } else if (minute < base) {
            rebase(minute - ROOM);
        }
        bits.set(Math.toIntExact(minute - base));
    }

    void remove(long minute) {
        if (minute >= base) {
            bits.clear(Math.toIntExact(minute - base));
            int first = bits.nextSetBit(0);
            if (first > 2 * ROOM) {
                rebase(base + first - ROOM);
            }
        }
    }

    /** The first minute from {@code from} on and before {@code end}; never if there is none. */
    long first(long from, long end) {
        long start = Math.max(0, from - base);
        int found = start >= bits.length() ? -1 : bits.nextSetBit((int) start);
        return found < 0 || base + found >= end ? NEVER : base + found;
    }

    private void rebase(long other) {
        var moved = new BitSet();
        int shift = Math.toIntExact(base - other);
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            moved.set(bit + shift);
        }
        bits = moved;
        base = other;
    }
}
