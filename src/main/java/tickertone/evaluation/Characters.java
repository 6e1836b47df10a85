package tickertone.evaluation;

import tickertone.text.Article;
import tickertone.text.Document;

/** What may be wrong with a text as a row of characters, and how faults show it. */
final class Characters {
    /** The longest piece of a file that a fault quotes. */
    private static final int SHOWN = 96;

    private Characters() {}

    /** Whether half of a surrogate pair stands alone. */
    static boolean broken(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Whether an offset lies between the halves of a surrogate pair. */
    static boolean splits(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }

    /** Whether a text has a sentence: one of blanks and invisible signs has none. */
    static boolean readable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                || !Document.of(new Article("text", null, text, null, null, null, null))
                        .sentences()
                        .isEmpty();
    }

    /** On one line, harmless to print, not too long. */
    static String shown(String text) {
        int end = Math.min(text.length(), SHOWN);
        if (splits(text, end)) {
            end--;
        }
        return text.substring(0, end).replaceAll("\\p{Cntrl}", "?") + (end < text.length() ? "…" : "");
    }
}
