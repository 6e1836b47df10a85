package tickertone.sentiment;

/**
 * Turns pushes into log-odds and probabilities into confidence.
 *
 * <p>The numbers of {@link #neutralLogOdds} minimise log-loss on SEntFiN 1.0 (MIT) and FinEntity (ODC-BY 1.0), 9,926 labelled
 * targets of English news; the knots of {@link #confidence} are how often the most probable class was right on the same
 * targets, in bins of 0.05. All rounded.
 */
final class Calibration {
    private static final double UNITS = 10_000;
    /** No amount of cues says more than odds of about 50 to 1. */
    private static final double CEILING = 4;
    /** Pushes of this mass, some four strong cues, are damped by half. */
    private static final double HALF_MASS = 15;

    /** A text that says nothing of a subject is neutral with odds of 5.5 to 1. */
    private static final double SILENT = 1.7;

    private static final double PER_TOTAL = 0.72;
    private static final double PER_MASS = 1.8;
    private static final double HALF_NEUTRAL_MASS = 2.1;

    /** Confidence at probabilities 0, 0.1, ... 1 of the most probable class, straight lines between. */
    private static final int[] CONFIDENCE = {3_300, 3_300, 3_300, 3_300, 3_500, 5_000, 5_500, 7_100, 8_200, 9_300, 9_800
    };

    private static final int KNOT = 1_000;

    private Calibration() {}

    /**
     * What a push is multiplied by to become a share, in units of 1/10,000: T = C tanh(S / C), S = sum / (1 + mass / M).
     *
     * @param sum of all pushes
     * @param mass the sum of their sizes: a long text that says as much for as against is no stronger than a short one
     */
    static double scale(double sum, double mass) {
        double damping = 1 + mass / HALF_MASS;
        if (sum == 0) {
            return UNITS / damping;
        }
        return UNITS * CEILING * StrictMath.tanh(sum / damping / CEILING) / sum;
    }

    /**
     * In units of 1/10,000: evidence speaks against neutral, one-sided evidence more.
     *
     * @param total T in units of 1/10,000
     */
    static int neutralLogOdds(int total, double mass) {
        double oneSided = PER_TOTAL * Math.abs(total) / UNITS;
        double any = PER_MASS * mass / (mass + HALF_NEUTRAL_MASS);
        return (int) StrictMath.rint(UNITS * (SILENT - oneSided - any));
    }

    /** How often the most probable class is right, in units of 1/10,000. */
    static int confidence(Tone tone) {
        int highest = Math.max(tone.positive(), Math.max(tone.neutral(), tone.negative()));
        int knot = Math.min(highest / KNOT, CONFIDENCE.length - 2);
        int rise = CONFIDENCE[knot + 1] - CONFIDENCE[knot];
        return CONFIDENCE[knot] + rise * (highest - KNOT * knot) / KNOT;
    }
}
