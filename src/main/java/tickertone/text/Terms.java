package tickertone.text;

import java.util.Arrays;

/**
 * The terms of a stretch of a document, as numbers: words, Chinese characters and figures, without what copies change
 * freely: small words, signs, clock times. Words that the original begins with a capital are marked as names.
 */
final class Terms {
    /** Further terms of a very long text tell nothing new, and reading them costs. */
    static final int MOST = 4_096;

    /** Names further down are not looked at. */
    private static final int NAMED = 192;

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte ALONE = 3;
    private static final byte[] KINDS = kinds();

    private final String original;
    private final Folded folded;
    private final char[] text;
    private final int start;
    private final int end;
    private long[] terms = new long[512];
    private int size;

    /** The stretch as an array: reading a character at a time from a string costs. */
    private Terms(String original, Folded folded, int start, int end) {
        this.original = original;
        this.folded = folded;
        this.start = start;
        this.text = new char[end - start];
        this.end = end - start;
        folded.text().getChars(start, end, text, 0);
    }

    /** Reads a stretch of the folded text up to its end or to {@link #MOST} terms. */
    static long[] of(String original, Folded folded, int start, int end) {
        var terms = new Terms(original, folded, start, end);
        int at = 0;
        while (at < terms.end && terms.size < MOST) {
            at = terms.read(at);
        }
        return Arrays.copyOf(terms.terms, terms.size);
    }

    private int read(int at) {
        char c = text[at];
        return switch (KINDS[c]) {
            case DIGIT -> number(at);
            case LETTER -> word(at);
            case ALONE -> {
                add(Glossary.term(Hash.end(Hash.next(Hash.start(), c))));
                yield at + 1;
            }
            default -> at + 1;
        };
    }

    private int word(int from) {
        long hash = Hash.start();
        int at = from;
        while (at < end && KINDS[text[at]] == LETTER) {
            hash = Hash.next(hash, text[at]);
            at++;
        }
        long term = Glossary.term(Hash.end(hash));
        boolean name = size < NAMED
                && !Glossary.isFigure(term)
                && Character.isUpperCase(original.charAt(folded.start(start + from)));
        add(name && term != Glossary.DROPPED ? Glossary.name(term) : term);
        return at;
    }

    /** Digits with separators between them: 1,234 is 1234; 9:30 tells when a copy was made, so it is no term. */
    private int number(int from) {
        long hash = Hash.start();
        boolean clock = false;
        int at = from;
        while (at < end) {
            char c = text[at];
            if (KINDS[c] == DIGIT || (c == '.' && digitAt(at + 1))) {
                hash = Hash.next(hash, c);
            } else if (c == ':' && digitAt(at + 1)) {
                clock = true;
            } else if (c != ',' || !digitAt(at + 1)) {
                break;
            }
            at++;
        }
        if (!clock) {
            add(Glossary.figure(Hash.end(hash)));
        }
        return at;
    }

    private boolean digitAt(int at) {
        return at < end && KINDS[text[at]] == DIGIT;
    }

    private void add(long term) {
        if (term == Glossary.DROPPED) {
            return;
        }
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, 2 * size);
        }
        terms[size++] = term;
    }

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kind((char) c);
        }
        return kinds;
    }

    private static byte kind(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (Words.letter(c)) {
            return LETTER;
        }
        return Words.han(c) || Character.isHighSurrogate(c) ? ALONE : OTHER;
    }
}
