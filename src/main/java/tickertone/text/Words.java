package tickertone.text;

import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a word may begin and end in a folded text.
 *
 * <p>Scripts with letters set words apart, so a name in letters must not touch another letter or digit; Chinese does not,
 * so a Chinese name may stand anywhere, and a Latin one right beside Chinese: 英伟达NVDA股价.
 */
public final class Words {
    private static final Set<UnicodeScript> UNDIVIDED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    /** Signs shared by the scripts of East Asia, such as the Kana length mark. */
    private static final int EAST_ASIAN_SIGNS = 0x3000;

    private static final int EAST_ASIAN_SIGNS_END = 0x3400;

    private static final boolean[] LETTERS = letters();
    private static final BitSet HAN = han();

    private Words() {}

    /** Whether a character is a letter, digit or mark of a script that sets words apart. */
    public static boolean letter(char c) {
        return LETTERS[c];
    }

    /** Whether a character is a Chinese one. */
    public static boolean han(char c) {
        return HAN.get(c);
    }

    /** Whether a word may begin at an index: {@code $V} does not in {@code US$V}. */
    public static boolean opens(String text, int at) {
        if (at == 0) {
            return true;
        }
        char first = text.charAt(at);
        char before = text.charAt(at - 1);
        return first == '$' ? before != '$' && !letter(before) : !letter(first) || !letter(before);
    }

    /** Whether a word may end before an index. */
    public static boolean closes(String text, int end) {
        return end == text.length() || !letter(text.charAt(end - 1)) || !letter(text.charAt(end));
    }

    /** Whether the characters from {@code start} to {@code end} may be a word of their own. */
    public static boolean stands(String text, int start, int end) {
        return opens(text, start) && closes(text, end);
    }

    private static boolean[] letters() {
        var letters = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < letters.length; c++) {
            boolean shared = c >= EAST_ASIAN_SIGNS && c < EAST_ASIAN_SIGNS_END;
            letters[c] = !shared
                    && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                    && !UNDIVIDED.contains(UnicodeScript.of(c));
        }
        return letters;
    }

    private static BitSet han() {
        var han = new BitSet(Character.MAX_VALUE + 1);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            han.set(c, UnicodeScript.of(c) == UnicodeScript.HAN && Character.isLetter(c));
        }
        return han;
    }
}
