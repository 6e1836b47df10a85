package tickertone.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Polarity;
import tickertone.sentiment.Tone;

/** Whether probabilities mean what they say. Counts in integers: units of 1/10,000. */
final class Reliability {
    private static final int UNITS = 10_000;
    private static final int BINS = 10;

    private final long[] right = new long[BINS];
    private final long[] promised = new long[BINS];
    private long rows;
    private long squares;

    void add(Answer answer) {
        int certainty = answer.certainty();
        // a bin holds its upper edge, not its lower one
        int bin = (certainty - 1) / (UNITS / BINS);
        right[bin] += answer.right() ? 1 : 0;
        promised[bin] += certainty;
        squares += squares(answer.row().label(), answer.tone());
        rows++;
    }

    /**
     * Expected calibration error (Naeini, Cooper and Hauskrecht, 2015; in the form of Guo and others, 2017): rows fall into
     * 10 bins (0, 0.1], (0.1, 0.2] ... (0.9, 1] by their highest probability; the sum over bins of (rows of the bin / rows)
     * x |share of right answers - mean highest probability|.
     *
     * @return 0 to 1; null: no rows
     */
    @Nullable
    BigDecimal calibrationError() {
        long gaps = 0;
        for (int bin = 0; bin < BINS; bin++) {
            gaps += Math.abs(right[bin] * UNITS - promised[bin]);
        }
        return rows == 0 ? null : Accuracy.ratio(gaps, rows * UNITS);
    }

    /**
     * Multi-class Brier score (Brier, 1950): the mean over rows of the sum over classes of (probability - outcome) squared,
     * where the outcome is 1 for the label and 0 for the others.
     *
     * @return 0 to 2, less is better; null: no rows
     */
    @Nullable
    BigDecimal brierScore() {
        return rows == 0 ? null : Accuracy.ratio(squares, rows * UNITS * UNITS);
    }

    private static long squares(Polarity label, Tone tone) {
        return square(tone.positive(), label == Polarity.POSITIVE)
                + square(tone.neutral(), label == Polarity.NEUTRAL)
                + square(tone.negative(), label == Polarity.NEGATIVE);
    }

    private static long square(int probability, boolean outcome) {
        int off = probability - (outcome ? UNITS : 0);
        return (long) off * off;
    }
}
