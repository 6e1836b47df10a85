package tickertone.sentiment;

/**
 * Where a signal stands as seen from a subject, packed into one number so that a table can weigh it: on which side, how
 * many clauses and how many other subjects off, how far.
 */
public final class Relation {
    /** The subject stands before the signal. */
    public static final int BEFORE = 0;
    /** The subject stands after it. */
    public static final int AFTER = 1;
    /** The subject stands in the gap of a cue. */
    public static final int INSIDE = 2;
    /** The sentence as a whole speaks of the subject. */
    public static final int WHOLE = 3;

    /** There are no more relations than this. */
    public static final int COUNT = 1 << 15;

    /** Distances are told apart up to these, in letters of English. */
    private static final int[] DISTANCES = {4, 10, 20, 40, 80};

    /** What a sentence says of a subject without saying where. */
    static final int AS_A_WHOLE = of(WHOLE, true, 0, 0, 0);

    /** How much sides matter where only one is taken. */
    private static final double UNCONTESTED = 0.3;

    private Relation() {}

    /**
     * @param side one of the four
     * @param clauses between the two; two and more are alike
     * @param blocked other subjects between the two; two and more are alike
     * @param letters between the two, in letters of English
     */
    static int of(int side, boolean alone, int clauses, int blocked, int letters) {
        return side
                | bit(alone) << 2
                | Math.min(clauses, 2) << 3
                | Math.min(blocked, 2) << 5
                | distanceOf(letters) << 7;
    }

    /** Another subject stands at the signal's other side in the same clause and may be meant. */
    static int withRival(int relation, boolean rival) {
        return relation | bit(rival) << 10;
    }

    /** The subject that stands between the two has a signal of its own. */
    static int withServed(int relation, boolean served) {
        return relation | bit(served) << 11;
    }

    /** The subject is part of a list. */
    static int withListed(int relation, boolean listed) {
        return relation | bit(listed) << 12;
    }

    /** The signal compares, and the subject is the other party. */
    static int withOpposed(int relation, boolean opposed) {
        return relation | bit(opposed) << 13;
    }

    /** Other subjects stand on the other side of the signal. */
    static int withContested(int relation, boolean contested) {
        return relation | bit(contested) << 14;
    }

    /** Whether the number is one that {@link #of} can give. */
    static boolean isPossible(int relation) {
        return clauses(relation) < 3 && blocked(relation) < 3 && distance(relation) <= DISTANCES.length;
    }

    private static int bit(boolean set) {
        return set ? 1 : 0;
    }

    private static int distanceOf(int letters) {
        int bucket = 0;
        while (bucket < DISTANCES.length && letters >= DISTANCES[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /**
     * Which way a relation leans, -1 to 1: subjects before a signal act, subjects after it suffer, all the more if both sides
     * are taken.
     */
    public static double lean(int relation) {
        return switch (side(relation)) {
            case BEFORE -> contested(relation) ? 1 : UNCONTESTED;
            case AFTER -> contested(relation) ? -1 : -UNCONTESTED;
            case INSIDE -> rival(relation) ? -1 : 1;
            default -> 0;
        };
    }

    public static int side(int relation) {
        return relation & 3;
    }

    static int alone(int relation) {
        return relation >> 2 & 1;
    }

    static int clauses(int relation) {
        return relation >> 3 & 3;
    }

    static int blocked(int relation) {
        return relation >> 5 & 3;
    }

    static int distance(int relation) {
        return relation >> 7 & 7;
    }

    static boolean rival(int relation) {
        return (relation >> 10 & 1) == 1;
    }

    static boolean served(int relation) {
        return (relation >> 11 & 1) == 1;
    }

    static boolean listed(int relation) {
        return (relation >> 12 & 1) == 1;
    }

    public static boolean opposed(int relation) {
        return (relation >> 13 & 1) == 1;
    }

    static boolean contested(int relation) {
        return (relation >> 14 & 1) == 1;
    }
}
