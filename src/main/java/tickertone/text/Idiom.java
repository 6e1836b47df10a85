package tickertone.text;

import java.util.ArrayList;
import java.util.List;

/**
 * An idiom: a phrase that stands over an alias and decides what it means there.
 *
 * <p>A blank in it stands for any run of blanks, and {@value #GAP} for up to {@value #REACH} characters of the same
 * sentence, so that "JPMorgan cut .. price target" is one idiom whatever is cut.
 *
 * @param written as the watchlist writes it
 * @param before what stands before the alias, folded
 * @param after what stands behind it, folded
 */
record Idiom(String written, String before, String after) {
    private static final String GAP = " .. ";
    /** About six words; farther off, two words of a sentence seldom belong together. */
    private static final int REACH = 40;

    /**
     * One for each place where the alias stands in it.
     *
     * @param alias folded
     */
    static List<Idiom> of(String written, String alias) {
        String folded = Folded.fold(written.strip());
        var idioms = new ArrayList<Idiom>();
        if (folded.length() > alias.length()) {
            for (int at = folded.indexOf(alias); at >= 0; at = folded.indexOf(alias, at + 1)) {
                idioms.add(new Idiom(written, folded.substring(0, at), folded.substring(at + alias.length())));
            }
        }
        return idioms;
    }

    /** What follows the alias at once; blank if anything may. */
    String nextAfter() {
        int gap = after.indexOf(GAP);
        return gap < 0 ? after : after.substring(0, gap);
    }

    /** What leads to the alias at once; blank if anything may. */
    String nextBefore() {
        int gap = before.lastIndexOf(GAP);
        return gap < 0 ? before : before.substring(gap + GAP.length());
    }

    /** Whether it stands over the alias that is there. */
    boolean over(String text, int start, int end) {
        return follows(text, end) && leads(text, start);
    }

    private boolean follows(String text, int at) {
        String next = nextAfter();
        int end = forward(text, at, next);
        if (end < 0 || !Words.closes(text, end) || next.length() == after.length()) {
            return end >= 0 && Words.closes(text, end);
        }
        String far = after.substring(next.length() + GAP.length());
        int last = Math.min(text.length() - 1, end + REACH);
        for (int i = end; i <= last && !stops(text, i); i++) {
            int close = Words.opens(text, i) ? forward(text, i, far) : -1;
            if (close >= 0 && Words.closes(text, close)) {
                return true;
            }
        }
        return false;
    }

    private boolean leads(String text, int at) {
        String next = nextBefore();
        int start = backward(text, at, next);
        if (start < 0 || !Words.opens(text, start) || next.length() == before.length()) {
            return start >= 0 && Words.opens(text, start);
        }
        String far = before.substring(0, before.length() - next.length() - GAP.length());
        int first = Math.max(1, start - REACH);
        for (int i = start; i >= first && !stops(text, i - 1); i--) {
            int open = Words.closes(text, i) ? backward(text, i, far) : -1;
            if (open >= 0 && Words.opens(text, open)) {
                return true;
            }
        }
        return false;
    }

    /** The end of a part that begins here; -1 if it does not. */
    private static int forward(String text, int start, String part) {
        int at = start;
        for (int i = 0; i < part.length(); i++, at++) {
            if (at == text.length() || !same(text.charAt(at), part.charAt(i))) {
                return -1;
            }
            while (part.charAt(i) == ' ' && at + 1 < text.length() && blank(text.charAt(at + 1))) {
                at++;
            }
        }
        return at;
    }

    /** The start of a part that ends here; -1 if it does not. */
    private static int backward(String text, int end, String part) {
        int at = end;
        for (int i = part.length() - 1; i >= 0; i--) {
            if (at == 0 || !same(text.charAt(at - 1), part.charAt(i))) {
                return -1;
            }
            at--;
            while (part.charAt(i) == ' ' && at > 0 && blank(text.charAt(at - 1))) {
                at--;
            }
        }
        return at;
    }

    private static boolean same(char c, char wanted) {
        return c == wanted || (wanted == ' ' && blank(c));
    }

    private static boolean blank(char c) {
        return c <= ' ';
    }

    /** Whether a sentence ends with a character; rougher than the real sentences, and enough here. */
    private static boolean stops(String text, int at) {
        return switch (text.charAt(at)) {
            case '。', '!', '?', ';' -> true;
            case '.' -> at + 1 == text.length() || blank(text.charAt(at + 1));
            default -> false;
        };
    }
}
