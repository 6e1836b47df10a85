package tickertone.sentiment;

import java.util.Arrays;
import tickertone.text.Words;

/**
 * A folded text cut into pieces, runs of letters or single other characters, each with a hash that knows whether a blank
 * stands before it. Cues begin and end where pieces do, so a search compares whole pieces, not characters.
 */
final class Pieces {
    /** Longer words are cut for hashing; no cue has one. */
    private static final int LONGEST = 48;
    /** Room for a text of words of this length; more is made as needed. */
    private static final int LIKELY_LENGTH = 4;

    private static final long FACTOR = 1_000_003;
    private static final long AFTER_BLANK = 0x5DEECE66DL;

    private final char[] text;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private int size;

    Pieces(String text) {
        this.text = text.toCharArray();
        int room = 8 + text.length() / LIKELY_LENGTH;
        starts = new int[room];
        ends = new int[room];
        hashes = new long[room];
        cut();
    }

    private void cut() {
        for (int at = 0; at < text.length; ) {
            boolean blank = text[at] == ' ';
            int start = blank ? at + 1 : at;
            if (start == text.length) {
                return;
            }
            long hash = FACTOR + text[start];
            at = start + 1;
            if (Words.letter(text[start])) {
                for (; at < text.length && Words.letter(text[at]); at++) {
                    hash = at - start < LONGEST ? FACTOR * hash + text[at] : hash;
                }
            }
            add(start, at, blank ? hash ^ AFTER_BLANK : hash);
        }
    }

    private void add(int start, int end, long hash) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size++] = hash;
    }

    int size() {
        return size;
    }

    /** Where a piece begins, without the blank before it. */
    int start(int piece) {
        return starts[piece];
    }

    int end(int piece) {
        return ends[piece];
    }

    long hash(int piece) {
        return hashes[piece];
    }

    /** The hash of a piece as if no blank stood before it. */
    long bare(int piece) {
        boolean blank = piece == 0 ? starts[0] > 0 : starts[piece] > ends[piece - 1];
        return blank ? hashes[piece] ^ AFTER_BLANK : hashes[piece];
    }

    /** Whether the piece is a word, not a sign or a Chinese character. */
    boolean word(int piece) {
        return Words.letter(text[starts[piece]]);
    }
}
