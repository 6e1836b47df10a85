package tickertone.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a lexicon.
 *
 * @param name the first of its forms, by which evidence refers to it
 * @param heads surface forms; where {@code tails} is not empty, forms that begin it
 * @param tails forms that must follow within a short gap of the same clause; empty: no gap
 * @param polarity -3 to 3 for cues and rivals (0: a harmless phrase); a factor above 1 for boosters, below 1 for
 *     dampers; 0 for negators; for contrasts 0 takes back what stands before, below 0 concedes its own clause
 *     ("although"), above 0 does so only where it opens the sentence ("while"); units of 1/10,000
 * @param event what it tells about the news; null: nothing
 */
public record Cue(String name, List<String> heads, List<String> tails, int polarity, Role role, @Nullable Event event) {
    public Cue {
        heads = List.copyOf(heads);
        tails = List.copyOf(tails);
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("a cue has at least one form: " + name);
        }
    }

    /** Whether it says nothing by itself but changes what the cue beside it says. */
    boolean modifies() {
        return switch (role) {
            case NEGATOR, BOOSTER, DAMPER -> true;
            case CUE, RIVAL, CONTRAST -> false;
        };
    }
}
