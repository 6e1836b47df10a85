package tickertone.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the languages of Europe apart by small words; those of the others are no words of English.
 *
 * <p>Only words in small letters count: Los Angeles and Des Moines are English. The benefit of the doubt is English's.
 */
final class SmallWords {
    /** Fewer are a quotation or a name. */
    private static final int ENOUGH = 3;

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "it");
    private static final int ENGLISH = 0;

    /** In the order of the languages. */
    private static final List<String> SMALL = List.of(
            "the of and to in is was are for with that by from has have its it as at on be will this after said",
            "der die das und ist nicht mit von den ein eine auf im dem zu für sich auch nach bei hat werden zum",
            "le la les des du et est une dans pour que qui sur avec au aux ses sont cette pas ont leur",
            "el la los las del y que una por con para es su al lo como más sus fue han entre según",
            "os da do dos das em para uma com não que na ao pelo pela mais foi são sua seu também à",
            "il di che la della del gli per una con è nel dei sono alla ha delle anche più nella sul");

    private static final Vocabulary WORDS =
            new Vocabulary(SMALL.stream().flatMap(SmallWords::words).toList());

    /** By word: the languages it is a small word of, in the bits of one number. */
    private static final int[] SPOKEN = spoken();

    private SmallWords() {}

    /** The language whose small words are many, and more than twice as many as the English ones; else en. */
    static String language(char[] text) {
        var counts = count(text);
        int most = ENGLISH;
        for (int other = 0; other < counts.length; other++) {
            most = counts[other] > counts[most] ? other : most;
        }
        return counts[most] >= ENOUGH && counts[most] > 2 * counts[ENGLISH] ? LANGUAGES.get(most) : "en";
    }

    private static int[] count(char[] text) {
        var counts = new int[LANGUAGES.size()];
        int end = 0;
        for (int start = 0; start < text.length; start = end + 1) {
            end = start;
            while (end < text.length && Words.letter(text[end])) {
                end++;
            }
            int word = end > start ? WORDS.find(text, start, end) : -1;
            for (int spoken = word < 0 ? 0 : SPOKEN[word]; spoken != 0; spoken &= spoken - 1) {
                counts[Integer.numberOfTrailingZeros(spoken)]++;
            }
        }
        return counts;
    }

    private static int[] spoken() {
        var spoken = new int[WORDS.room()];
        for (int language = 0; language < SMALL.size(); language++) {
            int bit = 1 << language;
            words(SMALL.get(language)).forEach(word -> spoken[WORDS.find(word.toCharArray(), 0, word.length())] |= bit);
        }
        return spoken;
    }

    private static Stream<String> words(String small) {
        return Stream.of(small.split(" ", -1));
    }
}
