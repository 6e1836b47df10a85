package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "'nvda', nvda",
        "'(nvda)', nvda",
        "'英伟达nvda股价', nvda",
        "'エヌnvdaービ', nvda",
        "'엔비디아nvda는', nvda",
        "'tesla''s', tesla",
        "'tesla-backed', tesla",
        "'买$nvda吧', $nvda",
        "'($nvda)', $nvda",
        "'于苹果园', 苹果",
        "'a苹果b', 苹果",
        "'nvda_x', nvda",
    })
    void standsAlone(String text, String word) {
        assertThat(stands(text, word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'xnvda', nvda",
        "'nvda3', nvda",
        "'3nvda', nvda",
        "'nvdaé', nvda",
        "'яnvda', nvda",
        "'us$v', $v",
        "'$$v', $v",
        "'5$v', $v",
        "'$vx', $v",
        "'阿里baba2', 阿里baba",
    })
    void isPartOfALongerWord(String text, String word) {
        assertThat(stands(text, word)).isFalse();
    }

    private static boolean stands(String text, String word) {
        int at = text.indexOf(word);
        return Words.stands(text, at, at + word.length());
    }
}
