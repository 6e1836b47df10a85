package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Vocabulary WORDS = new Vocabulary(List.of("the", "für", "a", "a"));

    @Test
    void knowsItsWordsAndNoOthers() {
        var text = "the für a an theft".toCharArray();

        assertThat(WORDS.contains(text, 0, 3)).isTrue();
        assertThat(WORDS.contains(text, 4, 7)).isTrue();
        assertThat(WORDS.contains(text, 8, 9)).isTrue();
        assertThat(WORDS.contains(text, 10, 12)).isFalse();
        assertThat(WORDS.contains(text, 13, 18)).isFalse();
        assertThat(WORDS.contains(text, 0, 0)).isFalse();
    }

    @Test
    void keepsEachWordInAPlaceOfItsOwn() {
        var places = new HashSet<Integer>();
        for (var word : Set.of("the", "für", "a")) {
            places.add(WORDS.find(word.toCharArray(), 0, word.length()));
        }

        assertThat(places).hasSize(3).allMatch(place -> place >= 0 && place < WORDS.room());
    }

    @Test
    void mayBeEmpty() {
        assertThat(new Vocabulary(List.of()).contains("a".toCharArray(), 0, 1)).isFalse();
    }
}
