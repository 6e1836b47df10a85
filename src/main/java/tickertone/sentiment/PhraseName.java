package tickertone.sentiment;

import tickertone.text.Folded;

/**
 * How phrases are written in a model: their tokens with blanks between, {@code {s}} for a subject's name and {@code {n}}
 * for a number; {@code [then0] beats} for a phrase that stands at a place to the name, see {@link Neighbours}; {@code <self
 * , other bad0>} for a piece of a skeleton, see {@link Skeleton}.
 */
final class PhraseName {
    static final String SUBJECT = "{s}";
    static final String NUMBER = "{n}";
    /** The hashes of what {@link #SUBJECT} and {@link #NUMBER} stand for. */
    static final int SUBJECT_KEY = 0x5AB5EC7;

    static final int NUMBER_KEY = 0x17B3F19;

    private PhraseName() {}

    /** The hash by which a phrase is found. */
    static int key(String name) {
        if (name.startsWith("<")) {
            return Skeleton.key(name.substring(1, name.length() - 1));
        }
        if (name.startsWith("[")) {
            int end = name.indexOf(']') + 1;
            return Neighbours.key(
                    Neighbours.place(name.substring(0, end)),
                    tokens(name.substring(end).strip()));
        }
        return tokens(name);
    }

    private static int tokens(String name) {
        int key = 0;
        for (var word : name.split(" ", -1)) {
            key = key == 0 ? token(word) : Phrases.join(key, token(word));
        }
        return key;
    }

    private static int token(String word) {
        return switch (word) {
            case SUBJECT -> SUBJECT_KEY;
            case NUMBER -> NUMBER_KEY;
            default -> Phrases.token(new Pieces(Folded.fold(word)).bare(0));
        };
    }
}
