package tickertone.sentiment;

/**
 * How much of a cue's push goes to a subject named in the same sentence. News puts the subject before what befell it, so
 * the nearest subject before a cue owns it; one on the far side, past another subject or in another clause gets less.
 *
 * <p>The weights were fitted, by coordinate descent on log-loss, to SEntFiN 1.0 (MIT) and FinEntity (ODC-BY 1.0), and
 * rounded.
 */
final class Binding {
    /** The push, in log-odds, of a cue of polarity 1 beside a subject that stands before it, or after it. */
    private static final double BEFORE = 4.5;

    private static final double AFTER = 3.6;
    /** What is left one clause on, and two or more. */
    private static final double[] CLAUSES_BEFORE = {1, 0.63, 0.6};

    private static final double[] CLAUSES_AFTER = {1, 0.2, 0.05};
    /** What is left past one other subject, and past two or more. */
    private static final double[] BLOCKED = {1, 0.45, 0.4};
    /** What is left to a subject before the cue if another follows as its object, and to one after if one stands before. */
    private static final double OBJECT = 0.27;

    private static final double OWNED = 0.45;
    /** What is left past another subject if a cue of its own stands before that one: "Intel fell as AMD rose". */
    static final double SERVED = 0.4;
    /** At this distance, in letters of English, a push has lost half. */
    private static final double HALF_DISTANCE = 60;

    private Binding() {}

    /**
     * To a subject that stands before the cue.
     *
     * @param clauses between the two
     * @param blocked other subjects between the two
     * @param object whether another subject follows the cue so closely that it may be meant
     * @param distance in letters of English
     */
    static double before(int clauses, int blocked, boolean object, int distance) {
        return BEFORE * at(CLAUSES_BEFORE, clauses) * at(BLOCKED, blocked) * (object ? OBJECT : 1) * near(distance);
    }

    /**
     * To a subject that stands after the cue.
     *
     * @param owned whether another subject stands before the cue in its clause
     */
    static double after(int clauses, int blocked, boolean owned, int distance) {
        return AFTER * at(CLAUSES_AFTER, clauses) * at(BLOCKED, blocked) * (owned ? OWNED : 1) * near(distance);
    }

    private static double at(double[] weights, int count) {
        return weights[Math.min(count, weights.length - 1)];
    }

    private static double near(int distance) {
        return HALF_DISTANCE / (HALF_DISTANCE + distance);
    }
}
