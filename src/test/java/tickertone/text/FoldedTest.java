package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
    @ParameterizedTest
    @CsvSource({
        "NVIDIA, nvidia",
        "ＮＶＩＤＩＡ, nvidia",
        "輝達, 辉达",
        "蘋果電腦, 苹果电脑",
        "亞馬遜公司, 亚马逊公司",
        "Eﬃcient, efficient",
        "STRASSE, strasse",
        "Straße, strasse",
        "ＡＢＣ１２３, abc123",
        "ﾃｽﾗ, テスラ",
        "Nestlé, nestlé",
        "No–go, no-go",
        "5−3, 5-3",
        "沃伦•巴菲特, 沃伦·巴菲特",
        "沃伦・巴菲特, 沃伦·巴菲特",
        "Tesla™, tesla™",
        "①NVDA, ①nvda",
        "㍿, 株式会社",
    })
    void readsDifferentSpellingsAsOne(String written, String folded) {
        assertThat(Folded.fold(written)).isEqualTo(folded);
    }

    @Test
    void writesTypographicSignsPlainly() {
        assertThat(Folded.fold("Tesla’s ‘new’ car\u00a0…！")).isEqualTo("tesla's 'new' car ...!");
    }

    @Test
    void keepsLineBreaks() {
        assertThat(Folded.fold("A\nB\r\nC\u2028D")).isEqualTo("a\nb\r\nc\u2028d");
    }

    @Test
    void foldsAFoldedTextToItself() {
        String once = Folded.fold("ＮＶＩＤＩＡ 輝達 Eﬃcient e\u0301 ﷺ Tesla™ 2² ９：３０ “x” 著 乾");

        assertThat(Folded.fold(once)).isEqualTo(once);
    }

    @Test
    void leavesNoTraceOfInvisibleCharacters() {
        assertThat(Folded.fold("\ufeffNvi\u00addia\u200b Te\u200dsla\ufe0f")).isEqualTo("nvidia tesla");
    }

    @Test
    void countsInTheOriginalBehindCharactersThatGrow() {
        assertOriginal("Eﬃcient ＮＶＩＤＩＡ", "nvidia", "ＮＶＩＤＩＡ");
        assertOriginal("Wait… Nvidia", "nvidia", "Nvidia");
    }

    @Test
    void countsInTheOriginalBehindCharactersThatVanish() {
        assertOriginal("\ufeff\u200bNvidia", "nvidia", "Nvidia");
        assertOriginal("so\u00adft Nvidia\u200b falls", "nvidia", "Nvidia");
        assertOriginal("Nvi\u00addia falls", "nvidia", "Nvi\u00addia");
    }

    @Test
    void countsInTheOriginalBehindCombiningMarks() {
        assertOriginal("Cafe\u0301 Nvidia", "nvidia", "Nvidia");
        assertOriginal("Nestle\u0301 falls", "nestlé", "Nestle\u0301");
    }

    @Test
    void countsEmojiAsTwo() {
        assertOriginal("🚀🚀 Nvidia 👩‍🚀", "nvidia", "Nvidia");
    }

    @Test
    void putsUpWithLoneSurrogates() {
        assertOriginal("\ud83d Nvidia \ude80", "nvidia", "Nvidia");
        assertThat(Folded.fold("\ud83d\ud83d")).isEqualTo("\ud83d\ud83d");
    }

    @Test
    void keepsTheFirstAndTheLastOffset() {
        var folded = Folded.of("ﬃ!");

        assertThat(folded.start(0)).isZero();
        assertThat(folded.end(0)).isZero();
        assertThat(folded.end(4)).isEqualTo(2);
        assertThat(folded.start(4)).isEqualTo(2);
    }

    @Test
    void doesNotLetOneCharacterBlowUpAText() {
        assertThat(Folded.fold("\ufdfa".repeat(1_000))).hasSize(1_000);
    }

    private static void assertOriginal(String original, String folded, String expected) {
        var text = Folded.of(original);
        int at = text.text().indexOf(folded);
        assertThat(at).as("%s in %s", folded, text.text()).isNotNegative();
        var span = text.span(at, at + folded.length());
        assertThat(original.substring(span.start(), span.end())).isEqualTo(expected);
    }
}
