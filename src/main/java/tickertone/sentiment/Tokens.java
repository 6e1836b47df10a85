package tickertone.sentiment;

import java.util.Arrays;
import tickertone.text.Sentence;
import tickertone.text.Words;

/**
 * The tokens of one sentence that phrases are made of: words and Chinese characters, names of subjects and numbers
 * replaced by what they are, signs left out.
 */
final class Tokens {
    /** Tokens of one sentence beyond these are not read; no sentence that people write has as many. */
    private static final int MOST = 512;

    private static final int FIRST_CAPACITY = 64;

    private final String text;
    private final Pieces pieces;

    private int piece;
    private int size;
    private int[] keys = new int[FIRST_CAPACITY];
    private int[] starts = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    /** Whether a clause ends before the token. */
    private boolean[] parted = new boolean[FIRST_CAPACITY];

    Tokens(String text, Pieces pieces) {
        this.text = text;
        this.pieces = pieces;
    }

    /**
     * Reads a sentence; sentences are read in their order.
     *
     * @param firstMention of the names in it
     * @param lastMention the first mention that is none
     */
    void read(Sentence sentence, Places places, int firstMention, int lastMention) {
        size = 0;
        while (piece < pieces.size() && pieces.start(piece) < sentence.start()) {
            piece++;
        }
        int mention = firstMention;
        boolean broken = false;
        for (; piece < pieces.size() && pieces.start(piece) < sentence.end() && size < MOST; piece++) {
            int at = pieces.start(piece);
            while (mention < lastMention && places.end(mention) <= at) {
                mention++;
            }
            int before = size;
            if (mention < lastMention && places.start(mention) <= at) {
                addName(places.start(mention), places.end(mention), broken);
            } else if (pieces.word(piece) || text.charAt(at) == '%' || Words.han(text.charAt(at))) {
                add(keyAt(at), at, pieces.end(piece), broken);
            }
            broken = size == before && (broken || Letters.isBreak(text, at));
        }
    }

    private void addName(int start, int end, boolean broken) {
        if (size == 0 || !name(size - 1) || starts[size - 1] != start) {
            add(PhraseName.SUBJECT_KEY, start, end, broken);
        }
    }

    private int keyAt(int at) {
        return Letters.isDigit(text.charAt(at)) ? PhraseName.NUMBER_KEY : Phrases.token(pieces.bare(piece));
    }

    private void add(int key, int start, int end, boolean broken) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            parted = Arrays.copyOf(parted, 2 * size);
        }
        keys[size] = key;
        starts[size] = start;
        ends[size] = end;
        parted[size++] = broken;
    }

    int size() {
        return size;
    }

    /** The hash of a token. */
    int key(int token) {
        return keys[token];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** Whether a clause ends before the token. */
    boolean parted(int token) {
        return parted[token];
    }

    /** Whether the token is the name of a subject. */
    boolean name(int token) {
        return keys[token] == PhraseName.SUBJECT_KEY;
    }

    /** Whether the token says something by itself: it is a word, no name, no number, no single Chinese character. */
    boolean word(int token) {
        return !name(token)
                && keys[token] != PhraseName.NUMBER_KEY
                && !(ends[token] - starts[token] == 1 && Words.han(text.charAt(starts[token])));
    }

    /** The token that is the name which begins at {@code start}; negative if there is none. */
    int find(int start) {
        for (int i = 0; i < size; i++) {
            if (starts[i] == start) {
                return name(i) ? i : -1;
            }
        }
        return -1;
    }

    /** Some tokens as a model writes them, see {@link PhraseName}. */
    String text(int from, int to) {
        var written = new StringBuilder();
        for (int i = from; i < to; i++) {
            written.append(i > from ? " " : "").append(text(i));
        }
        return written.toString();
    }

    private String text(int token) {
        if (name(token)) {
            return PhraseName.SUBJECT;
        }
        return keys[token] == PhraseName.NUMBER_KEY ? PhraseName.NUMBER : text.substring(starts[token], ends[token]);
    }
}
