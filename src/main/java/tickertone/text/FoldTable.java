package tickertone.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * What each character folds to: NFKC with case folding, then traditional to simplified and a few signs of our own.
 *
 * <p>Nearly all characters of news fold to one character whatever stands beside them, so one table look-up does it;
 * only {@link #SLOW} ones need the normaliser.
 */
final class FoldTable {
    /** The normaliser must see the character together with its neighbours. */
    static final char SLOW = '\uffff';
    /** Nothing remains of the character, as of a soft hyphen or a zero-width space. */
    static final char GONE = '\ufffe';

    static final Normalizer2 NORMALIZER = Normalizer2.getNFKCCasefoldInstance();

    /** Typographic signs and the plain ones that aliases and cues are written with. */
    private static final String[] SIGNS = {
        "'\u2018\u2019\u201b\u02bc", "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "\u00b7\u2022\u2027\u2219\u30fb"
    };

    private static final char[] LATER = later();
    private static final char[] TABLE = table();

    private FoldTable() {}

    /** The folded character, {@link #SLOW} or {@link #GONE}. */
    static char fold(char c) {
        return TABLE[c];
    }

    /** What becomes of a character that the normaliser has put out. */
    static char later(char normalized) {
        return LATER[normalized];
    }

    private static char[] later() {
        var map = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < map.length; c++) {
            map[c] = (char) c;
        }
        var simplify = Transliterator.getInstance("Traditional-Simplified");
        for (String source : simplify.getSourceSet()) {
            String target = simplify.transliterate(source);
            if (source.length() == 1 && target.length() == 1) {
                map[source.charAt(0)] = target.charAt(0);
            }
        }
        for (String signs : SIGNS) {
            signs.chars().forEach(sign -> map[sign] = signs.charAt(0));
        }
        return map;
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = single((char) c);
        }
        return table;
    }

    private static char single(char c) {
        if (raised(c)) {
            return c;
        }
        String normalized = NORMALIZER.normalize(String.valueOf(c));
        if (normalized.isEmpty()) {
            return GONE;
        }
        char first = normalized.charAt(0);
        boolean alone = normalized.length() == 1 && !Character.isSurrogate(c) && NORMALIZER.hasBoundaryBefore(c);
        return alone && NORMALIZER.hasBoundaryBefore(first) && LATER[first] < GONE ? LATER[first] : SLOW;
    }

    /** Raised and encircled signs stand beside a word, not in it: Tesla™ is no "teslatm", ①NVDA no "1nvda". */
    private static boolean raised(char c) {
        int type = UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE);
        return type == UCharacter.DecompositionType.SUPER || type == UCharacter.DecompositionType.CIRCLE;
    }
}
