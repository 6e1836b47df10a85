package tickertone.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which language a text is in: what the publisher says, else what its scripts and small words say. */
public final class Language {
    private static final Set<String> SUPPORTED = Set.of("en", "zh");
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    /** Longer codes of the supported languages, which some publishers use, and codes that tell nothing. */
    private static final Map<String, String> OTHERWISE =
            Map.of("eng", "en", "zho", "zh", "chi", "zh", "cmn", "zh", "und", "", "mul", "", "mis", "", "zxx", "");

    private Language() {}

    /** The publisher's word where there is one, else a guess. */
    public static String of(Article article) {
        String given = primary(article.language());
        return given == null ? detect(article.opening(Scripts.LOOKED_AT)) : given;
    }

    /** The language of a BCP-47 tag, lower case; null if the tag tells none. */
    public static @Nullable String primary(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String stripped = tag.strip();
        int end = 0;
        while (end < stripped.length() && stripped.charAt(end) != '-' && stripped.charAt(end) != '_') {
            end++;
        }
        String first = stripped.substring(0, end).toLowerCase(Locale.ROOT);
        String code = OTHERWISE.getOrDefault(first, first);
        return CODE.matcher(code).matches() ? code : null;
    }

    /**
     * A guess from the first 600 characters.
     *
     * @return zh, en, ja, ko, ru (for all Cyrillic), ar (for all Arabic), de, es, fr, it, pt, or other; en for a text
     *     without words
     */
    public static String detect(String text) {
        return new Scripts(text).language();
    }

    /** Whether texts in a language can be scored. */
    public static boolean supported(String code) {
        return SUPPORTED.contains(code);
    }
}
