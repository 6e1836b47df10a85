package tickertone.sentiment;

/**
 * Turns sums of pushes into log-odds, and probabilities into confidence. With S the sum of the pushes, M the sum of their
 * sizes and D = 1 + M / 15: T = 4 tanh(S / 4 D), and ln(positive / neutral) = P + T / 2, ln(negative / neutral) = P - T / 2,
 * where P is the bias plus the sum of what speaks against neutral over D.
 */
public final class Calibration {
    private static final double UNITS = 10_000;
    /** No amount of cues says more than odds of about 50 to 1. */
    public static final double CEILING = 4;
    /** Pushes of this mass, some four strong cues, are damped by half. */
    public static final double HALF_MASS = 15;

    /** No log-odds are larger. */
    private static final double LARGEST = 12;

    private static final int STEP = 1_000;

    private Calibration() {}

    /**
     * What a push is multiplied by to become a share, in units of 1/10,000: T = C tanh(S / C), S = sum / (1 + mass / M).
     *
     * @param sum of all pushes
     * @param mass the sum of their sizes: a long text that says as much for as against is no stronger than a short one
     */
    static double scale(double sum, double mass) {
        double damping = damping(mass);
        if (sum == 0) {
            return UNITS / damping;
        }
        return UNITS * CEILING * StrictMath.tanh(sum / damping / CEILING) / sum;
    }

    /** D: what pushes are divided by. */
    static double damping(double mass) {
        return 1 + mass / HALF_MASS;
    }

    /**
     * In units of 1/10,000: ln(n / (1 - n)) where ln(positive / neutral) = P + T / 2 and ln(negative / neutral) = P - T / 2.
     *
     * @param total T in units of 1/10,000
     * @param polar P
     */
    static int neutralLogOdds(int total, double polar) {
        double half = Math.abs(total) / UNITS / 2;
        double polarised = polar + half + StrictMath.log1p(StrictMath.exp(-2 * half));
        return (int) StrictMath.rint(-UNITS * Math.max(-LARGEST, Math.min(LARGEST, polarised)));
    }

    /**
     * How often the most probable class is right, in units of 1/10,000.
     *
     * @param steps at probabilities 0, 0.1, ... 1 of the most probable class, straight lines between
     */
    static int confidence(Tone tone, int[] steps) {
        int highest = Math.max(tone.positive(), Math.max(tone.neutral(), tone.negative()));
        int step = Math.min(highest / STEP, steps.length - 2);
        int rise = steps[step + 1] - steps[step];
        return steps[step] + rise * (highest - STEP * step) / STEP;
    }
}
