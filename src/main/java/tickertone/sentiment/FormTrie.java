package tickertone.sentiment;

/**
 * All surface forms piece by piece, so that one walk finds every form that begins at a place. Edges lie in one open hash
 * table under a 64-bit hash of node and piece; that two pieces of news share one is less likely than a broken disk.
 *
 * <p>A walk goes from state to state: where it is, and whether a form ends there.
 */
final class FormTrie {
    static final long ROOT = 0;
    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 1 << 10;
    /** Spreads keys over the tables (golden ratio). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long NODE = 1_000_003;
    /** How forms begin, in a table small enough for a fast cache: it may say yes in error, never no. */
    private static final int OPENING_BITS = 19;

    private final long[] openings = new long[(1 << OPENING_BITS) / Long.SIZE];
    /** Edge and state by turns, side by side so that a step touches memory once; state 0: no edge. */
    private long[] table = new long[2 * FIRST_CAPACITY];

    private int nodes = 1;
    private int forms;

    /** The number of this form, counted from 0 in the order of first adding. */
    int add(String form) {
        var pieces = new Pieces(form);
        open(pieces.size() == 1 ? pieces.hash(0) : pair(pieces.hash(0), pieces.hash(1)));
        int slot = 0;
        long state = ROOT;
        for (int i = 0; i < pieces.size(); i++) {
            slot = grow(edge(state, pieces.hash(i)));
            state = table[slot + 1];
        }
        if (form(state) == NONE) {
            table[slot + 1] = state | (long) ++forms << 32;
        }
        return form(table[slot + 1]);
    }

    /** Whether a form may consist of this piece, or begin with it and the next. */
    boolean opens(long piece, long next) {
        return test(piece) || test(pair(piece, next));
    }

    /** The state one piece on, or {@link #NONE}. */
    long step(long state, long piece) {
        long edge = edge(state, piece);
        long next = table[slot(edge) + 1];
        return next == 0 ? NONE : next;
    }

    /** The number of the form that ends in this state, or {@link #NONE}. */
    static int form(long state) {
        return (int) (state >>> 32) - 1;
    }

    private int grow(long edge) {
        if (4 * nodes >= table.length) {
            rehash();
        }
        int slot = slot(edge);
        if (table[slot + 1] == 0) {
            table[slot] = edge;
            table[slot + 1] = nodes++;
        }
        return slot;
    }

    private void rehash() {
        var old = table;
        table = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int slot = slot(old[i]);
                table[slot] = old[i];
                table[slot + 1] = old[i + 1];
            }
        }
    }

    /** Where an edge lies, or would lie. */
    private int slot(long edge) {
        int last = table.length - 2;
        int slot = (int) (edge >>> 32) & last;
        while (table[slot + 1] != 0 && table[slot] != edge) {
            slot = (slot + 2) & last;
        }
        return slot;
    }

    private void open(long key) {
        int bit = bit(key);
        openings[bit >>> 6] |= 1L << bit;
    }

    private boolean test(long key) {
        int bit = bit(key);
        return (openings[bit >>> 6] & (1L << bit)) != 0;
    }

    private static int bit(long key) {
        return (int) ((key * SPREAD) >>> (Long.SIZE - OPENING_BITS));
    }

    private static long pair(long piece, long next) {
        return piece * NODE + next;
    }

    private static long edge(long state, long piece) {
        return (piece + (int) state * NODE) * SPREAD;
    }
}
