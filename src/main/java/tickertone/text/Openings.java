package tickertone.text;

import java.util.List;

/**
 * Tells most places of a text where no string of a dictionary begins, from up to four characters and one bit.
 *
 * <p>The strings are such as begin and end where words do ({@link Words}): so of a string of up to three letters it is known
 * that no letter follows, and a bit for four characters serves short strings as well as long ones.
 *
 * <p>Places are gathered in blocks and without branches: where the next word begins is what a processor cannot foresee, and
 * to be wrong at every word costs it more than to look at every character.
 */
final class Openings {
    /** Characters of a text looked at together. */
    private static final int BLOCK = 512;
    /** Bits per string: few places pass in error. */
    private static final int ROOM = 16;
    /** The table fits a fast cache. */
    private static final int MOST_BITS = 17;

    /** Flags of characters. */
    private static final int BEGINS = 1;

    private static final int LETTER = 2;
    /** A string by itself in a script that does not set words apart: anything may follow. */
    private static final int ALONE = 4;

    private final byte[] flags = new byte[Character.MAX_VALUE + 1];
    /** By hash of the first characters: whether a string may begin so. It may say yes in error, never no. */
    private final long[] bits;

    private final int shift;

    Openings(List<String> strings) {
        int size = Math.max(Long.SIZE, ROOM * strings.size());
        int log = Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size));
        this.shift = Integer.SIZE - log;
        this.bits = new long[1 << (log - 6)];
        for (int c = 0; c < flags.length; c++) {
            flags[c] = (byte) (Words.letter((char) c) ? LETTER : 0);
        }
        for (var string : strings) {
            char first = string.charAt(0);
            flags[first] |= (byte) (string.length() == 1 && !Words.letter(first) ? BEGINS | ALONE : BEGINS);
            int bit = bit(string.toCharArray(), 0);
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    /** The places from {@code from} to before {@code to} where a word, and perhaps a string, begins. */
    Places in(char[] text, int from, int to) {
        return new Places(text, from, to);
    }

    private int bit(char[] text, int at) {
        int first = text[at];
        int second = at + 1 < text.length ? text[at + 1] : 0;
        int third = at + 2 < text.length ? text[at + 2] : 0;
        int fourth = at + 3 < text.length ? text[at + 3] : 0;
        int inside = letter(second);
        second &= -(inside | (1 ^ letter(first)));
        inside &= letter(third);
        third &= -inside;
        fourth &= -(inside & letter(fourth));
        int hash = ((first * 31 + second) * 31 + third) * 31 + fourth;
        return (hash * 0x9E3779B1) >>> shift;
    }

    /** 1 for a letter, else 0. */
    private int letter(int c) {
        return flags[c] >>> 1 & 1;
    }

    /** A walk over places, in the order of the text. */
    final class Places {
        private final char[] text;
        private final int to;
        private final int[] block;
        private int from;
        private int size;
        private int given;

        private Places(char[] text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.block = new int[Math.min(BLOCK, to - from)];
        }

        /** The next place; -1 if there is none. */
        int next() {
            while (given == size) {
                if (from == to) {
                    return -1;
                }
                int end = Math.min(to, from + BLOCK);
                size = sift(gather(end));
                given = 0;
                from = end;
            }
            return block[given++];
        }

        /** Puts down where words begin with a character that a string begins with. */
        private int gather(int end) {
            int found = 0;
            int before = from == 0 ? 0 : flags[text[from - 1]];
            for (int at = from; at < end; at++) {
                int flag = flags[text[at]];
                block[found] = at;
                found += flag & ~((flag & before & LETTER) >> 1) & BEGINS;
                before = flag;
            }
            return found;
        }

        /** Keeps those of the places where the next characters fit too. */
        private int sift(int found) {
            int kept = 0;
            for (int i = 0; i < found; i++) {
                int at = block[i];
                int bit = bit(text, at);
                block[kept] = at;
                kept += (int) (bits[bit >>> 6] >>> bit | flags[text[at]] >>> 2) & 1;
            }
            return kept;
        }
    }
}
