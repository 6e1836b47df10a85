package tickertone.text;

import java.util.List;
import java.util.stream.IntStream;
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

    private static final List<Word> WORDS = IntStream.range(0, LANGUAGES.size())
            .boxed()
            .flatMap(SmallWords::words)
            .toList();

    private static final Trie TRIE = Trie.of(WORDS.stream().map(Word::text).toList());

    private SmallWords() {}

    /** The language whose small words are many, and more than twice as many as the English ones; else en. */
    static String language(String text) {
        var counts = count(text);
        int most = IntStream.range(0, LANGUAGES.size())
                .reduce(ENGLISH, (best, other) -> counts[other] > counts[best] ? other : best);
        return counts[most] >= ENOUGH && counts[most] > 2 * counts[ENGLISH] ? LANGUAGES.get(most) : "en";
    }

    private static int[] count(String text) {
        var counts = new int[LANGUAGES.size()];
        for (int at = 0; at < text.length(); at = Words.next(text, at)) {
            int end = Words.opens(text, at) ? TRIE.longest(text, at, text.length()) : at;
            if (end > at && Words.closes(text, end)) {
                for (int id : TRIE.ids(text, at, end)) {
                    counts[WORDS.get(id).language()]++;
                }
            }
        }
        return counts;
    }

    private static Stream<Word> words(int language) {
        return Stream.of(SMALL.get(language).split(" ", -1)).map(text -> new Word(text, language));
    }

    private record Word(String text, int language) {}
}
