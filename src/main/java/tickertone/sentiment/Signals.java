package tickertone.sentiment;

import java.util.Arrays;

/**
 * What speaks in a document, in rows of numbers: cues of the lexicon that push, and learned phrases, each with the manner
 * in which its own words say it. Which subject it speaks of is another question, see {@link Relation}.
 */
final class Signals {
    private static final int FIRST_CAPACITY = 64;

    private int[] kinds = new int[FIRST_CAPACITY];
    private int[] rows = new int[FIRST_CAPACITY];
    private int[] starts = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int[] manners = new int[FIRST_CAPACITY];
    private double[] values = new double[FIRST_CAPACITY];
    private int size;

    /**
     * @param kind see {@link Kinds}
     * @param row of the lexicon for a cue, of the model for a phrase
     * @param value polarity times degree; 0 for a phrase, whose value is learned
     */
    void add(int kind, int row, int start, int end, double value, int manner) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = kind;
        rows[size] = row;
        starts[size] = start;
        ends[size] = end;
        values[size] = value;
        manners[size++] = manner;
    }

    private void grow() {
        kinds = Arrays.copyOf(kinds, 2 * size);
        rows = Arrays.copyOf(rows, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
        manners = Arrays.copyOf(manners, 2 * size);
    }

    int size() {
        return size;
    }

    int kind(int signal) {
        return kinds[signal];
    }

    int row(int signal) {
        return rows[signal];
    }

    int start(int signal) {
        return starts[signal];
    }

    int end(int signal) {
        return ends[signal];
    }

    double value(int signal) {
        return values[signal];
    }

    int manner(int signal) {
        return manners[signal];
    }
}
