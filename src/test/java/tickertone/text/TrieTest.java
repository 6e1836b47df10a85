package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrieTest {
    private static final Trie TRIE = Trie.of(List.of("nvda", "nvda.o", "n", "苹果", "苹果公司", "nvda"));

    @Test
    void findsTheLongestString() {
        assertThat(TRIE.longest("nvda.o rises", 0, 12)).isEqualTo(6);
        assertThat(TRIE.longest("nvda.x rises", 0, 12)).isEqualTo(4);
        assertThat(TRIE.longest("买苹果公司", 1, 5)).isEqualTo(5);
        assertThat(TRIE.longest("买苹果", 0, 3)).isZero();
    }

    @Test
    void findsTheNextShorterStringUnderALowerLimit() {
        assertThat(TRIE.longest("nvda.o", 0, 5)).isEqualTo(4);
        assertThat(TRIE.longest("nvda.o", 0, 3)).isEqualTo(1);
        assertThat(TRIE.longest("nvda.o", 0, 0)).isZero();
    }

    @Test
    void givesAllIdsOfAString() {
        assertThat(TRIE.ids("nvda", 0, 4)).containsExactly(0, 5);
        assertThat(TRIE.ids("nvda.o", 0, 6)).containsExactly(1);
        assertThat(TRIE.ids("nvd", 0, 3)).isEmpty();
        assertThat(TRIE.ids("xyz", 0, 3)).isEmpty();
    }

    @Test
    void mayBeEmptyButHoldsNoEmptyString() {
        assertThat(Trie.of(List.of()).longest("abc", 0, 3)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Trie.of(List.of("a", "")));
    }

    @Test
    void agreesWithASetOfStrings() {
        var random = new Random(1);
        var strings = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            strings.add(word(random, 1 + random.nextInt(7)));
        }
        var set = new HashSet<>(strings);
        var trie = Trie.of(strings);

        for (int i = 0; i < 5_000; i++) {
            String text = word(random, 9);
            int longest = 0;
            for (int end = 1; end <= text.length(); end++) {
                longest = set.contains(text.substring(0, end)) ? end : longest;
                var ids = trie.ids(text, 0, end);
                assertThat(ids.length > 0).isEqualTo(set.contains(text.substring(0, end)));
                for (int id : ids) {
                    assertThat(strings.get(id)).isEqualTo(text.substring(0, end));
                }
            }
            assertThat(trie.longest(text, 0, text.length())).isEqualTo(longest);
        }
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, 4)
                .mapToObj(i -> "ab苹\uffff".substring(i, i + 1))
                .reduce("", String::concat);
    }
}
