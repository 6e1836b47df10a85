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
        assertThat(longest(TRIE, "nvda.o rises", 0, 12)).isEqualTo(6);
        assertThat(longest(TRIE, "nvda.x rises", 0, 12)).isEqualTo(4);
        assertThat(longest(TRIE, "买苹果公司", 1, 5)).isEqualTo(4);
        assertThat(longest(TRIE, "买苹果", 0, 3)).isZero();
    }

    @Test
    void findsNoStringBeyondALimit() {
        assertThat(longest(TRIE, "nvda.o", 0, 5)).isEqualTo(4);
        assertThat(longest(TRIE, "nvda.o", 0, 3)).isEqualTo(1);
        assertThat(longest(TRIE, "nvda.o", 0, 0)).isZero();
    }

    @Test
    void leadsFromAStringToTheShorterOnesThatItBeginsWith() {
        int string = TRIE.longest("nvda.o".toCharArray(), 0, 6);

        assertThat(TRIE.length(TRIE.shorter(string))).isEqualTo(4);
        assertThat(TRIE.length(TRIE.shorter(TRIE.shorter(string)))).isEqualTo(1);
        assertThat(TRIE.shorter(TRIE.shorter(TRIE.shorter(string)))).isEqualTo(Trie.NONE);
    }

    @Test
    void givesAllIdsOfAString() {
        assertThat(TRIE.ids(TRIE.longest("nvda".toCharArray(), 0, 4))).containsExactly(0, 5);
        assertThat(TRIE.ids(TRIE.longest("nvda.o".toCharArray(), 0, 6))).containsExactly(1);
        assertThat(TRIE.longest("xyz".toCharArray(), 0, 3)).isEqualTo(Trie.NONE);
    }

    @Test
    void mayBeEmptyButHoldsNoEmptyString() {
        assertThat(longest(Trie.of(List.of()), "abc", 0, 3)).isZero();
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
            int string = trie.longest(text.toCharArray(), 0, text.length());
            for (int end = text.length(); end > 0; end--) {
                String start = text.substring(0, end);
                boolean found = string != Trie.NONE && trie.length(string) == end;
                assertThat(found).isEqualTo(set.contains(start));
                if (found) {
                    for (int id : trie.ids(string)) {
                        assertThat(strings.get(id)).isEqualTo(start);
                    }
                    string = trie.shorter(string);
                }
            }
        }
    }

    /** The length of the longest string that begins at an index, 0 if there is none. */
    private static int longest(Trie trie, String text, int at, int limit) {
        int string = trie.longest(text.toCharArray(), at, limit);
        return string == Trie.NONE ? 0 : trie.length(string);
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, 4)
                .mapToObj(i -> "ab苹\uffff".substring(i, i + 1))
                .reduce("", String::concat);
    }
}
