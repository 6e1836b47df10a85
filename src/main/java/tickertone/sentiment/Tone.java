package tickertone.sentiment;

/**
 * The three probabilities in units of 1/10,000; they add up to 10,000.
 *
 * <p>With T = ln(positive / negative) and n = neutral: positive = (1 - n) / (1 + e^-T), negative = (1 - n) / (1 + e^T),
 * hence positive - negative = (1 - n) tanh(T / 2).
 */
public record Tone(int positive, int neutral, int negative) {
    private static final double UNITS = 10_000;
    private static final int BULLISH = 3_500;
    private static final int SOMEWHAT_BULLISH = 1_500;

    public Tone {
        if (positive < 0 || neutral < 0 || negative < 0 || positive + neutral + negative != 10_000) {
            throw new IllegalArgumentException(
                    "probabilities add up to 1: " + positive + " + " + neutral + " + " + negative);
        }
    }

    /**
     * @param total T in units of 1/10,000
     * @param neutralLogOdds ln(n / (1 - n)) in units of 1/10,000
     */
    public static Tone of(int total, int neutralLogOdds) {
        double polar = 1 - logistic(neutralLogOdds / UNITS);
        int positive = (int) StrictMath.rint(UNITS * polar * logistic(total / UNITS));
        int negative = (int) StrictMath.rint(UNITS * polar * logistic(-total / UNITS));
        return new Tone(positive, 10_000 - positive - negative, negative);
    }

    /** Positive minus negative, -10,000 to 10,000. */
    public int score() {
        return positive - negative;
    }

    public Polarity polarity() {
        if (positive > neutral && positive > negative) {
            return Polarity.POSITIVE;
        }
        return negative > neutral && negative > positive ? Polarity.NEGATIVE : Polarity.NEUTRAL;
    }

    /** A trader's word for {@link #score()}. */
    public String label() {
        return label(score());
    }

    /** A trader's word for a score in units of 1/10,000. */
    public static String label(int score) {
        if (Math.abs(score) < SOMEWHAT_BULLISH) {
            return "neutral";
        }
        String side = score > 0 ? "bullish" : "bearish";
        return Math.abs(score) < BULLISH ? "somewhat_" + side : side;
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
