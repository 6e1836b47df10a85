package tickertone.sentiment;

import org.jspecify.annotations.Nullable;
import tickertone.text.Span;

/**
 * One cue's part in a score.
 *
 * @param text as the article writes it, at most 64 characters; {@code (prior)} or {@code (rest)} where no words are meant
 * @param span where it stands; null for {@code (prior)} and {@code (rest)}
 * @param cue the lexicon's name for it
 * @param share in units of 1/10,000 of the log-odds of positive against negative; positive speaks for the subject
 */
public record Evidence(String text, @Nullable Span span, String cue, int share) {
    /** The text and cue of the row that sums up what is not listed. */
    public static final String REST = "(rest)";

    /** The text and cue of the row that says to which side the words of a text lean that are no evidence one by one. */
    public static final String PRIOR = "(prior)";

    /** The cue of words that no lexicon names but the model has learned. */
    public static final String PHRASE = "(phrase)";

    boolean isRest() {
        return span == null && text.equals(REST);
    }

    static Evidence prior(int share) {
        return new Evidence(PRIOR, null, PRIOR, share);
    }

    /** The row for cues that are not listed one by one. */
    static Evidence rest(int share) {
        return new Evidence(REST, null, REST, share);
    }
}
