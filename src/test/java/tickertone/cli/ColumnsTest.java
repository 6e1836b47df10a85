package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"'', 0", "NVDA, 4", "英伟达, 6", "英伟达 NVDA, 11", "ＮＶ, 4", "e\u0301, 1", "😀, 2", "ü, 1"})
    void aChineseCharacterTakesTwoColumns(String text, int width) {
        assertThat(Columns.width(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"NVDA, 4, NVDA", "NVDA, 3, NVD", "NVDA, 0, ''", "英伟达, 5, 英伟", "英伟达, 1, ''", "a😀b, 2, a", "a😀b, 3, a😀"
    })
    void aTextIsCutBetweenCharacters(String text, int width, String cut) {
        assertThat(Columns.fit(text, width)).isEqualTo(cut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001b", "\n", "\r", "\t", "\0", "\u007f", "\u009b", "\u202e", "\u200b", "\ufeff", "\u2066"})
    void whatMovesTheCursorBecomesABlank(String control) {
        assertThat(Columns.fit("a" + control + "b", 10)).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({"NVDA, 6, 'NVDA  '", "英伟达, 6, '英伟  '", "英伟达, 7, '英伟达 '", "'', 2, '  '"})
    void aCellEndsWithABlank(String text, int width, String cell) {
        assertThat(Columns.pad(text, width)).isEqualTo(cell);
    }

    @Test
    void aCellHasItsWidthWhateverTheText() {
        var random = new Random(3);

        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(20), 0, 0x20000)
                    .filter(Character::isDefined)
                    .filter(c -> Character.getType(c) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            int width = 1 + random.nextInt(30);

            assertThat(Columns.width(Columns.pad(text, width))).isEqualTo(width);
        }
    }
}
