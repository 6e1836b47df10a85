package tickertone.text;

import java.lang.Character.UnicodeScript;

/**
 * How much of a text is written in which script.
 *
 * <p>A Chinese character weighs as much as a capitalised Latin word and half as much as another, so that a Chinese
 * headline full of tickers and product names stays Chinese, and an English one with a Chinese name in brackets English.
 * Words all in capitals, which are tickers more often than not, weigh nothing.
 */
final class Scripts {
    /** A title and the first sentences tell; more only costs. */
    static final int LOOKED_AT = 600;
    /** Less Kana among Chinese characters is a quoted name or a decoration. */
    private static final double JAPANESE = 0.2;

    private static final byte NONE = 0;
    private static final byte LATIN = 1;
    private static final byte HAN = 2;
    private static final byte KANA = 3;
    private static final byte HANGUL = 4;
    private static final byte CYRILLIC = 5;
    private static final byte ARABIC = 6;
    private static final byte OTHER = 7;
    private static final byte LATIN_SMALL = 8;
    /** By character, since asking Unicode for a script is a search. */
    private static final byte[] SCRIPTS = scripts();

    private final char[] text;
    private int han;
    private int kana;
    private int hangul;
    private int cyrillic;
    private int arabic;
    private int latin;
    private int others;
    private int latinWeight;

    Scripts(String text) {
        this.text = new char[Math.min(text.length(), LOOKED_AT)];
        text.getChars(0, this.text.length, this.text, 0);
        count();
    }

    String language() {
        int eastAsian = han + kana + hangul;
        if (eastAsian > 0 && eastAsian >= latinWeight && eastAsian >= cyrillic + arabic + others) {
            return eastAsian();
        }
        int most = Math.max(Math.max(cyrillic, arabic), others);
        if (most <= latin) {
            return SmallWords.language(text);
        }
        if (most == others) {
            return "other";
        }
        return most == cyrillic ? "ru" : "ar";
    }

    private String eastAsian() {
        if (hangul > han + kana) {
            return "ko";
        }
        return kana > JAPANESE * (han + kana) ? "ja" : "zh";
    }

    private void count() {
        int at = 0;
        while (at < text.length) {
            switch (SCRIPTS[text[at]]) {
                case LATIN, LATIN_SMALL -> at = word(at) - 1;
                case HAN -> han++;
                case KANA -> kana++;
                case HANGUL -> hangul++;
                case CYRILLIC -> cyrillic++;
                case ARABIC -> arabic++;
                case OTHER -> others++;
                default -> {}
            }
            at++;
        }
    }

    private int word(int start) {
        int end = start;
        boolean small = false;
        byte script = SCRIPTS[text[start]];
        while (script == LATIN || script == LATIN_SMALL) {
            small |= script == LATIN_SMALL;
            end++;
            script = end < text.length ? SCRIPTS[text[end]] : NONE;
        }
        latin += end - start;
        if (small) {
            latinWeight += SCRIPTS[text[start]] == LATIN_SMALL ? 2 : 1;
        }
        return end;
    }

    private static byte[] scripts() {
        var scripts = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < scripts.length; c++) {
            scripts[c] = script((char) c);
        }
        return scripts;
    }

    private static byte script(char c) {
        if (Words.han(c)) {
            return HAN;
        }
        if (!Character.isLetter(c)) {
            return NONE;
        }
        return switch (UnicodeScript.of(c)) {
            case LATIN -> Character.isLowerCase(c) ? LATIN_SMALL : LATIN;
            case BOPOMOFO -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case COMMON, INHERITED -> NONE;
            default -> OTHER;
        };
    }
}
