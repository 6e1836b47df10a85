package tickertone.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Text in terminal columns: a Chinese character takes two, and control characters never reach the terminal. */
final class Columns {
    private Columns() {}

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** Cut to at most so many columns, harmless to print. */
    static String fit(String text, int width) {
        var line = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            int shown = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c;
            used += width(shown);
            if (used > width) {
                break;
            }
            line.appendCodePoint(shown);
        }
        return line.toString();
    }

    /** Cut or filled up to so many columns, the last of them a blank. */
    static String pad(String text, int width) {
        String cut = fit(text, width - 1);
        return cut + " ".repeat(width - width(cut));
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        int east = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        boolean wide = east == UCharacter.EastAsianWidth.WIDE || east == UCharacter.EastAsianWidth.FULLWIDTH;
        return wide ? 2 : 1;
    }
}
