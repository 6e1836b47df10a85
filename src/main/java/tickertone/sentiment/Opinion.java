package tickertone.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one article speaks of one subject, before it is turned into probabilities. All numbers in units of 1/10,000.
 *
 * @param evidence the cues that made it, in the order of the text; of more than {@link Score#LISTED} the largest, and a
 *     row {@link Evidence#REST} for the others; the shares add up to {@link #total()}
 * @param evidenceRest how many cues the row {@link Evidence#REST} stands for
 * @param neutralLogOdds ln(neutral / (1 - neutral))
 * @param confidence how often the class is right at this value, 0 to 10,000
 * @param event the kind of news; null: not told
 */
public record Opinion(
        List<Evidence> evidence, int evidenceRest, int neutralLogOdds, int confidence, @Nullable Event event) {
    public Opinion {
        evidence = List.copyOf(evidence);
        if (confidence < 0 || confidence > 10_000) {
            throw new IllegalArgumentException("confidence is between 0 and 1, in units of 1/10,000: " + confidence);
        }
    }

    /** An opinion that lists all its evidence. */
    public Opinion(List<Evidence> evidence, int neutralLogOdds, int confidence, @Nullable Event event) {
        this(evidence, 0, neutralLogOdds, confidence, event);
    }

    /**
     * The opinion on a basket: the means of what the article says of its parts, weighted by their relevance (equally
     * where all weights are 0). A cue that speaks of several parts is one row.
     *
     * @param weights 0 or more, one for each opinion
     */
    public static Opinion mean(List<Opinion> opinions, List<Integer> weights) {
        return Blend.of(opinions, weights);
    }

    /** ln(positive / negative), exactly the sum of the shares. */
    public int total() {
        int total = 0;
        for (var row : evidence) {
            total = Math.addExact(total, row.share());
        }
        return total;
    }

    /** Whether no words of the text are evidence. */
    public boolean silent() {
        return evidence.stream().allMatch(row -> row.span() == null);
    }

    public Tone tone() {
        return Tone.of(total(), neutralLogOdds);
    }
}
