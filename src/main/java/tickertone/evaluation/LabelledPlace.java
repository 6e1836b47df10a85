package tickertone.evaluation;

import org.jspecify.annotations.Nullable;

/** Whether a target can stand where a row says. */
final class LabelledPlace {
    private LabelledPlace() {}

    /**
     * What is wrong and how to mend it; null: nothing.
     *
     * @param start negative: not told
     * @param end negative: not told
     */
    static @Nullable String fault(String text, @Nullable String target, int start, int end) {
        if (start < 0 && end < 0) {
            return null;
        }
        if (target == null) {
            return "has start or end, but no target; add the target or leave them out";
        }
        if (start < 0 || end < 0) {
            return "has " + (start < 0 ? "end, but no start" : "start, but no end") + "; give both or none";
        }
        if (end <= start || end > text.length()) {
            return "span %d to %d is not within the %d characters of the text; count UTF-16 characters from 0, end exclusive"
                    .formatted(start, end, text.length());
        }
        if (Characters.splits(text, start) || Characters.splits(text, end)) {
            return "span %d to %d cuts a surrogate pair; count UTF-16 characters, of which this one takes two"
                    .formatted(start, end);
        }
        return null;
    }
}
