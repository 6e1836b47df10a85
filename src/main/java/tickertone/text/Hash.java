package tickertone.text;

/**
 * Numbers that stand for texts, the same on every machine and for ever: they lie in state and travel between processes.
 * Multiply and shift, as in the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
 */
public final class Hash {
    private static final long START = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0xFF51AFD7ED558CCDL;

    private Hash() {}

    /** Never 0. */
    public static long of(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = next(hash, text.charAt(i));
        }
        return end(hash);
    }

    static long start() {
        return START;
    }

    static long next(long hash, char c) {
        return (hash ^ c) * STEP;
    }

    /** Spreads what {@link #next} has gathered over all bits. */
    static long end(long hash) {
        long mixed = mix(hash);
        return mixed == 0 ? 1 : mixed;
    }

    static long pair(long first, long second) {
        return mix(first * STEP + second);
    }

    /** Of two that are mixed already. */
    static int triple(long firstPair, long secondPair) {
        return (int) (((firstPair * STEP + secondPair) * START) >>> 32);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
