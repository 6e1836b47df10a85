package tickertone.text;

import java.util.List;

/**
 * Cuts a text into sentences, English and Chinese alike, in one pass.
 *
 * <p>Decides on the folded text, but looks at the original where folding hides what was meant: a full-width ！ always
 * ends a sentence, and a capital begins one.
 */
final class Splitter {
    private static final String BREAKS = "\n\r\u0085\u2028\u2029";
    private static final String FULL_STOPS = ".!?。";
    private static final String ALWAYS = "。！？；｡";
    private static final String CLOSERS = "」』”’）》】)\"']";
    private static final String OPENERS = "\"'“「『《【([$#";

    /** By character, up to the last that may end a sentence: whether it may. */
    private static final boolean[] ENDS = new boolean['。' + 1];

    static {
        for (char end : (BREAKS + FULL_STOPS + ';').toCharArray()) {
            ENDS[end] = true;
        }
    }

    private final String original;
    private final Folded folded;
    private final char[] text;
    private final int length;

    Splitter(String original, Folded folded) {
        this.original = original;
        this.folded = folded;
        this.text = folded.characters();
        this.length = text.length;
    }

    void split(int from, List<Sentence> sentences) {
        int start = skipBlank(from);
        while (start < length) {
            int end = end(start);
            int trimmed = end;
            while (blank(text[trimmed - 1])) {
                trimmed--;
            }
            sentences.add(new Sentence(start, trimmed));
            start = skipBlank(end);
        }
    }

    private int end(int start) {
        int at = next(start);
        while (at < length) {
            if (lineBreak(text[at])) {
                return at;
            }
            int run = run(at);
            int after = skip(CLOSERS, run);
            if (ends(start, at, run, after)) {
                return after;
            }
            at = next(run);
        }
        return length;
    }

    /** The next character that may end a sentence. */
    private int next(int from) {
        int at = from;
        while (at < length && (text[at] >= ENDS.length || !ENDS[text[at]])) {
            at++;
        }
        return at;
    }

    private boolean ends(int start, int at, int run, int after) {
        if (after == length || lineBreak(text[after]) || endsAlways(at, run)) {
            return true;
        }
        boolean point = run == at + 1 && text[at] == '.';
        if (Words.han(text[after])) {
            return !point || at == 0 || !Words.letter(text[at - 1]);
        }
        int next = skipBlank(after);
        if (text[at] == ';' || next == after || (next < length && !begins(next))) {
            return false;
        }
        return !point || !Abbreviations.goesOn(text, start, at, next);
    }

    /** Whether a sign of the run was written as one that stands only at an end. */
    private boolean endsAlways(int at, int run) {
        for (int i = at; i < run; i++) {
            if (text[i] != '.' && ALWAYS.indexOf(original.charAt(folded.start(i))) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(int at) {
        int c = original.codePointAt(folded.start(at));
        if (Character.isLetter(c)) {
            return !Character.isLowerCase(c);
        }
        return Character.isDigit(c) || OPENERS.indexOf(c) >= 0;
    }

    /** The end of the terminators that begin here; one that folds from ； is alone. */
    private int run(int at) {
        return text[at] == ';' ? at + 1 : skip(FULL_STOPS, at);
    }

    private int skip(String set, int from) {
        int at = from;
        while (at < length && set.indexOf(text[at]) >= 0) {
            at++;
        }
        return at;
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < length && blank(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean blank(char c) {
        return c <= ' ' || lineBreak(c);
    }

    private static boolean lineBreak(char c) {
        return (c < ' ' || c > '~') && BREAKS.indexOf(c) >= 0;
    }
}
