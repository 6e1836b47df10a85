package tickertone.sentiment;

/** How its own sentence says a signal, packed into one number: turned, granted, asked. */
public final class Manner {
    /** There are no more manners than this. */
    public static final int COUNT = 16;

    static final int PLAIN = 0;

    private Manner() {}

    /** @param negators that bear on the signal; two and more are alike */
    static int of(int negators, boolean asked) {
        return Math.min(negators, 2) | (asked ? 8 : 0);
    }

    /** Granted, not meant: before a "but", after an "although". */
    static int conceded(int manner) {
        return manner | 4;
    }

    /** The same without negators. */
    static int unturned(int manner) {
        return manner & ~3;
    }

    public static boolean turned(int manner) {
        return negators(manner) == 1;
    }

    static int negators(int manner) {
        return manner & 3;
    }

    static boolean isConceded(int manner) {
        return (manner & 4) != 0;
    }

    static boolean isAsked(int manner) {
        return (manner & 8) != 0;
    }
}
