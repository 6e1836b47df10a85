package tickertone.sentiment;

import java.util.Arrays;

/**
 * Cues and clause breaks in the order of a folded text, as rows of three numbers: objects for each would cost more than
 * the search.
 */
final class Hits {
    /** In place of a cue: here one clause ends and the next begins. */
    static final int BREAK = -1;

    private static final int FIRST_CAPACITY = 64;

    private int[] cues = new int[FIRST_CAPACITY];
    private int[] starts = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int size;

    void add(int cue, int start, int end) {
        if (size == cues.length) {
            cues = Arrays.copyOf(cues, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        cues[size] = cue;
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    /** Index of the cue in its lexicon, or {@link #BREAK}. */
    int cue(int hit) {
        return cues[hit];
    }

    boolean isBreak(int hit) {
        return cues[hit] == BREAK;
    }

    int start(int hit) {
        return starts[hit];
    }

    int end(int hit) {
        return ends[hit];
    }
}
