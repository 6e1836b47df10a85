package tickertone.sentiment;

import tickertone.text.Words;

/** How a reader of cues walks over a folded text: where clauses end and how far apart things stand. */
final class Letters {
    /** A Chinese character says as much as this many letters of English. */
    private static final int PER_HAN = 3;
    /** Below this there is no Chinese character. */
    private static final char FIRST_HAN = '\u2e80';

    private Letters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a clause ends at this character. A comma, colon or point between digits belongs to a number. */
    static boolean isBreak(String text, int at) {
        return switch (text.charAt(at)) {
            case ';', '。', '!', '?', '\n', '|' -> true;
            case ',', ':' -> !(digit(text, at - 1) && digit(text, at + 1));
            case '-' -> (blank(text, at - 1) && blank(text, at + 1)) || (at > 0 && text.charAt(at - 1) == '-');
            default -> false;
        };
    }

    private static boolean blank(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == ' ';
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && isDigit(text.charAt(at));
    }

    /** How far apart two places are, in letters of English; 0 if they touch or overlap. */
    static int distance(String text, int from, int to) {
        if (to <= from) {
            return 0;
        }
        return han(text.charAt((from + to) >>> 1)) ? PER_HAN * (to - from) : to - from;
    }

    /** How many characters reach as far as this many letters of English. */
    static int reach(String text, int at, int letters) {
        return han(text.charAt(at)) ? letters / PER_HAN : letters;
    }

    private static boolean han(char c) {
        return c >= FIRST_HAN && Words.han(c);
    }
}
