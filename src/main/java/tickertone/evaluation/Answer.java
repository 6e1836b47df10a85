package tickertone.evaluation;

import java.util.Comparator;
import java.util.List;
import tickertone.sentiment.Evidence;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Polarity;
import tickertone.sentiment.Tone;

/**
 * A labelled row and what the scorer says of it.
 *
 * @param mixed whether the targets of its text have different labels
 * @param tone of the opinion
 */
public record Answer(LabelledRow row, boolean mixed, Opinion opinion, Tone tone) {
    static Answer of(LabelledRow row, boolean mixed, Opinion opinion) {
        return new Answer(row, mixed, opinion, opinion.tone());
    }

    /** The class given: the most probable; a tie is neutral. */
    public Polarity given() {
        return tone.polarity();
    }

    /** Whether the class is the label; of a binary row, whether both are negative or neither is. */
    public boolean right() {
        return row.binary() ? saysNegative() == isNegative() : given() == row.label();
    }

    /** How sure the answer is of itself: the probability of what {@link #right} looks at, units of 1/10,000. */
    public int certainty() {
        if (row.binary()) {
            return saysNegative() ? tone.negative() : 10_000 - tone.negative();
        }
        return Math.max(tone.neutral(), Math.max(tone.positive(), tone.negative()));
    }

    /** The kind of news given; {@link LabelledRow#NO_EVENT} where the scorer names none. */
    public String event() {
        var event = opinion.event();
        return event == null ? LabelledRow.NO_EVENT : event.word();
    }

    /** The evidence with the largest shares, the largest first. */
    public List<Evidence> strongest(int limit) {
        return opinion.evidence().stream()
                .sorted(Comparator.comparingInt(row -> -Math.abs(row.share())))
                .limit(limit)
                .toList();
    }

    private boolean saysNegative() {
        return given() == Polarity.NEGATIVE;
    }

    private boolean isNegative() {
        return row.label() == Polarity.NEGATIVE;
    }
}
