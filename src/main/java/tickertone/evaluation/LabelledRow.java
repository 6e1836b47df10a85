package tickertone.evaluation;

import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Polarity;
import tickertone.text.Folded;
import tickertone.text.Span;

/**
 * One labelled target of a text.
 *
 * @param language code, lower case, such as {@code en}
 * @param target null: the whole text is meant
 * @param start of the target in the text, UTF-16; negative: not told
 * @param score -1 to 1; null: not told
 * @param event word of an event, or {@link #NO_EVENT}; null: not told
 * @param binary whether the label only tells negative from the rest
 */
public record LabelledRow(
        String id,
        String language,
        String text,
        @Nullable String target,
        int start,
        int end,
        Polarity label,
        @Nullable Double score,
        @Nullable String event,
        boolean binary) {

    /** The event of a row that brings no news of any kind. */
    public static final String NO_EVENT = "none";

    public LabelledRow {
        if (start >= 0 && (end <= start || end > text.length())) {
            throw new IllegalArgumentException("a target lies within its text: " + start + " to " + end);
        }
        if (score != null && !(score >= -1 && score <= 1)) {
            throw new IllegalArgumentException("a score is between -1 and 1: " + score);
        }
    }

    /** Where the target stands: as told, else where its words are first found; null: the whole text is meant. */
    public @Nullable Span place() {
        if (target == null) {
            return null;
        }
        if (start >= 0) {
            return new Span(start, end);
        }
        int exact = text.indexOf(target);
        int at = exact >= 0 ? exact : lower(text).indexOf(lower(target));
        return at < 0 ? null : new Span(at, at + target.length());
    }

    /** Whether the text has the target's own words where the target stands, but for case and width. */
    public boolean spelt() {
        var place = place();
        if (target == null || place == null) {
            return true;
        }
        var words = text.substring(place.start(), place.end());
        return words.equals(target) || Folded.fold(words).equals(Folded.fold(target));
    }

    /** Character by character, so that offsets stay what they are. */
    private static String lower(String text) {
        var lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }
}
