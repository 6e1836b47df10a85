package tickertone.sentiment;

import java.util.Arrays;

/**
 * Pushes gathered into rows that a person can read: a phrase that overlaps a cue, or another phrase, adds to its row. Those
 * that are listed are in the order of the text.
 */
final class EvidenceRows {
    /** In place of a cue: learned phrases alone. */
    static final int PHRASE = -1;
    /** Phrases are joined up to this many characters. */
    private static final int LONGEST = 48;

    /** Phrases that push less than this, in log-odds, have no row of their own. */
    private static final double FAINT = 0.1;

    private static final int FIRST_CAPACITY = 32;

    private int[] starts = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private int[] cues = new int[FIRST_CAPACITY];
    private double[] pushes = new double[FIRST_CAPACITY];
    private int size;
    private int listed;
    private int faint;

    void add(int start, int end, int cue, double push) {
        if (cue == PHRASE && Math.abs(push) < FAINT) {
            faint++;
            return;
        }
        for (int row = size - 1; row >= Math.max(0, size - 3); row--) {
            if (start < ends[row] && end > starts[row] && joins(row, start, end, cue)) {
                join(row, start, end, cue, push);
                return;
            }
        }
        append(start, end, cue, push);
    }

    private boolean joins(int row, int start, int end, int cue) {
        if (cue != PHRASE) {
            return cues[row] == PHRASE;
        }
        return cues[row] != PHRASE || Math.max(end, ends[row]) - Math.min(start, starts[row]) <= LONGEST;
    }

    private void join(int row, int start, int end, int cue, double push) {
        pushes[row] += push;
        if (cue != PHRASE) {
            cues[row] = cue;
            starts[row] = start;
            ends[row] = end;
        } else if (cues[row] == PHRASE) {
            starts[row] = Math.min(start, starts[row]);
            ends[row] = Math.max(end, ends[row]);
        }
    }

    private void append(int start, int end, int cue, double push) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            cues = Arrays.copyOf(cues, 2 * size);
            pushes = Arrays.copyOf(pushes, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        cues[size] = cue;
        pushes[size++] = push;
    }

    /** Keeps those rows apart that a record may list, of many the largest, of equals the first; how many they are. */
    int list() {
        listed = size <= Score.LISTED ? size : keepLargest();
        sort();
        return listed;
    }

    private int keepLargest() {
        double edge = edge();
        int above = 0;
        for (int row = 0; row < size; row++) {
            above += Math.abs(pushes[row]) > edge ? 1 : 0;
        }
        int atEdge = Score.LISTED - above;
        int kept = 0;
        for (int row = 0; row < size && kept < Score.LISTED; row++) {
            double push = Math.abs(pushes[row]);
            if (push > edge || (push == edge && atEdge-- > 0)) {
                swap(kept++, row);
            }
        }
        return kept;
    }

    /** Brings the listed rows into the order of the text; they nearly are. */
    private void sort() {
        for (int row = 1; row < listed; row++) {
            for (int at = row; at > 0 && starts[at - 1] > starts[at]; at--) {
                swap(at - 1, at);
            }
        }
    }

    private void swap(int one, int other) {
        int start = starts[one];
        int end = ends[one];
        int cue = cues[one];
        double push = pushes[one];
        starts[one] = starts[other];
        ends[one] = ends[other];
        cues[one] = cues[other];
        pushes[one] = pushes[other];
        starts[other] = start;
        ends[other] = end;
        cues[other] = cue;
        pushes[other] = push;
    }

    /** The size of the smallest listed push. */
    private double edge() {
        var sizes = new double[size];
        Arrays.setAll(sizes, row -> Math.abs(pushes[row]));
        Arrays.sort(sizes);
        return sizes[size - Score.LISTED];
    }

    /** Whether a cue of the lexicon is among them. */
    boolean hasCue() {
        for (int row = 0; row < size; row++) {
            if (cues[row] != PHRASE) {
                return true;
            }
        }
        return false;
    }

    /** Whether some pushes have no row of their own. */
    boolean rest() {
        return unlisted() > 0;
    }

    int size() {
        return size;
    }

    int unlisted() {
        return size - listed + faint;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return ends[row];
    }

    int cue(int row) {
        return cues[row];
    }

    double push(int row) {
        return pushes[row];
    }
}
