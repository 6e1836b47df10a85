package tickertone.sentiment;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Learned phrases by the hash of their words: of two phrases of one hash only the first is kept. One that is open tells of
 * every phrase it does not know, so that a model can learn which there are.
 */
public final class Phrases {
    /** No such phrase. */
    static final int NONE = -1;

    private static final int FIRST_SLOTS = 1 << 8;
    private static final int SIEVE_BITS = 1 << 18;

    private final @Nullable Consumer<String> unknown;
    /** Key and row + 1 of each slot, side by side; a row of 0 is a free slot. */
    private int[] slots = new int[2 * FIRST_SLOTS];

    /** A bit for each hash that may be known: most are not, and this small table says so without a look at the large one. */
    private final long[] sieve = new long[SIEVE_BITS / Long.SIZE];

    private int size;

    private Phrases(@Nullable Consumer<String> unknown) {
        this.unknown = unknown;
    }

    public static Phrases empty() {
        return new Phrases(null);
    }

    /** @param unknown told each phrase that is looked up and not known */
    public static Phrases open(Consumer<String> unknown) {
        return new Phrases(unknown);
    }

    /** The hash of a token, from the hash of its piece. */
    static int token(long piece) {
        return (int) (piece ^ piece >>> 32) * 0x9E3779B1;
    }

    /** The hash of a phrase followed by one token more. */
    static int join(int phrase, int token) {
        int mixed = (phrase ^ phrase >>> 15) * 0x2C1B3C6D + token;
        return mixed ^ mixed >>> 13;
    }

    /** Whether unknown phrases are to be told, see {@link #tell}. */
    boolean isOpen() {
        return unknown != null;
    }

    void tell(String name) {
        if (unknown != null) {
            unknown.accept(name);
        }
    }

    /** Which row a phrase has, else {@link #NONE}. */
    int row(int key) {
        int bit = key & SIEVE_BITS - 1;
        return (sieve[bit >> 6] & 1L << bit) == 0 ? NONE : look(key);
    }

    private int look(int key) {
        int at = slot(key);
        while (slots[at + 1] != 0) {
            if (slots[at] == key) {
                return slots[at + 1] - 1;
            }
            at = at + 2 & slots.length - 1;
        }
        return NONE;
    }

    /** Gives a phrase the next row; false if another of its hash has one. */
    public boolean add(String name) {
        int key = PhraseName.key(name);
        if (row(key) != NONE) {
            return false;
        }
        if (4 * ++size > slots.length) {
            grow();
        }
        put(key, size);
        int bit = key & SIEVE_BITS - 1;
        sieve[bit >> 6] |= 1L << bit;
        return true;
    }

    private int slot(int key) {
        return 2 * (key ^ key >>> 16) & slots.length - 1;
    }

    private void put(int key, int row) {
        int at = slot(key);
        while (slots[at + 1] != 0) {
            at = at + 2 & slots.length - 1;
        }
        slots[at] = key;
        slots[at + 1] = row;
    }

    private void grow() {
        var old = slots;
        slots = new int[2 * old.length];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at + 1] != 0) {
                put(old[at], old[at + 1]);
            }
        }
    }
}
