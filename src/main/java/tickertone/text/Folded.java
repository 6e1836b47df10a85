package tickertone.text;

import org.jspecify.annotations.Nullable;

/**
 * A text with case, width, compatibility forms and traditional characters folded away, and the way back to the original.
 *
 * <p>All finding and scoring reads this text, so that NVIDIA, ＮＶＩＤＩＡ and Nvidia are one word; all spans that
 * leave the program count in the original. A text that folds one to one keeps no offsets.
 */
public final class Folded {
    private final char[] characters;
    private final String text;
    private final int originalLength;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    /** @param characters not to be changed any more */
    Folded(char[] characters, int originalLength, int @Nullable [] starts, int @Nullable [] ends) {
        this.characters = characters;
        this.text = new String(characters);
        this.originalLength = originalLength;
        this.starts = starts;
        this.ends = ends;
    }

    public static Folded of(String original) {
        return new Folding(original).run();
    }

    /** The folded text alone, for aliases and cues. */
    public static String fold(String original) {
        return of(original).text();
    }

    public String text() {
        return text;
    }

    /** The text again, for those who look at every character; not to be changed. */
    char[] characters() {
        return characters;
    }

    /** Where the folded character begins in the original, UTF-16; the original's length at the end of the text. */
    public int start(int foldedIndex) {
        if (foldedIndex == text.length()) {
            return originalLength;
        }
        return starts == null ? foldedIndex : starts[foldedIndex];
    }

    /** Where the last character before a folded index ends in the original, UTF-16; 0 at the beginning. */
    public int end(int foldedEndExclusive) {
        if (ends == null || foldedEndExclusive == 0) {
            return foldedEndExclusive;
        }
        return ends[foldedEndExclusive - 1];
    }

    /** The original's place of folded characters. */
    public Span span(int foldedStart, int foldedEnd) {
        return new Span(start(foldedStart), end(foldedEnd));
    }

    /** The first folded character that begins at or after an offset of the original. */
    public int indexOf(int originalOffset) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < originalOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
