package tickertone.text;

import java.util.Arrays;

/**
 * Where the article begins on a page that carries more than it. An article soon uses the words of its title; a menu, a
 * list of other headlines, or the notice of a missing article hardly does.
 *
 * @param start the term of the body at which the article begins
 * @param foreign whether what begins there hardly uses the title's words: it is a free headline, or no article
 */
record Furniture(int start, boolean foreign) {
    /** Terms of half a window. */
    private static final int BLOCK = 48;
    /** Terms of a title that are looked at, one bit each. */
    private static final int TITLE = 32;
    /** A title of fewer terms says too little to judge its page by. */
    private static final int TELLING = 2;

    /** A menu before an article makes a long page; a shorter one is better taken as it is. */
    private static final int LONG_PAGE = 384;

    private static final Furniture NONE = new Furniture(0, false);

    static Furniture of(long[] title, long[] body) {
        if (title.length < TELLING || body.length == 0) {
            return NONE;
        }
        long[] looked = Arrays.copyOf(title, Math.min(TITLE, title.length));
        var told = told(looked, body);
        int best = 0;
        for (int block = 1; block < told.length; block++) {
            best = shared(told, block) > shared(told, best) ? block : best;
        }
        boolean later = 4 * shared(told, 0) < looked.length
                && 2 * shared(told, best) >= looked.length
                && body.length >= LONG_PAGE;
        int start = later ? best : 0;
        return new Furniture(start * BLOCK, 2 * shared(told, start) < looked.length);
    }

    /** How many terms of the title stand in a window that begins with a block. */
    private static int shared(int[] told, int block) {
        return Integer.bitCount(told[block] | (block + 1 < told.length ? told[block + 1] : 0));
    }

    /** Which terms of the title each block of the body contains. */
    private static int[] told(long[] title, long[] body) {
        long rough = 0;
        for (long term : title) {
            rough |= 1L << (term >>> 58);
        }
        var told = new int[(body.length + BLOCK - 1) / BLOCK];
        for (int at = 0; at < body.length; at++) {
            if ((rough >>> (body[at] >>> 58) & 1) != 0) {
                told[at / BLOCK] |= bits(title, Glossary.bare(body[at]));
            }
        }
        return told;
    }

    private static int bits(long[] title, long term) {
        int bits = 0;
        for (int i = 0; i < title.length; i++) {
            bits |= Glossary.bare(title[i]) == term ? 1 << i : 0;
        }
        return bits;
    }
}
