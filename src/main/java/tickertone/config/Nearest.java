package tickertone.config;

import java.util.Collection;
import java.util.Locale;

/** Turns an unknown word into a hint at the word that was meant: the known one with the fewest edits. */
final class Nearest {
    /** Vocabularies up to this size are listed when no known word is close. */
    private static final int LISTED = 12;

    private Nearest() {}

    /** The remedy for an unknown word. */
    static String hint(String word, Collection<String> known) {
        var nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (var candidate : known) {
            if (Math.abs(candidate.length() - word.length()) < fewest) {
                int edits = edits(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (edits < fewest) {
                    fewest = edits;
                    nearest = candidate;
                }
            }
        }
        return hint(nearest, close(fewest, word), known);
    }

    private static String hint(String nearest, boolean close, Collection<String> known) {
        if (known.isEmpty()) {
            return "remove it, none are known";
        }
        return close || known.size() > LISTED
                ? "did you mean " + nearest + "?"
                : "write one of " + String.join(", ", known);
    }

    static boolean close(int edits, String word) {
        return edits <= Math.max(2, word.length() / 4);
    }

    /** Levenshtein's distance: insertions, deletions and replacements of characters that turn one into the other. */
    static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
