package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String TITLE = "Vistra to buy gas plants for $2.6 billion";
    private static final String BODY =
            "Vistra agreed on Monday to buy seven natural gas plants from Larkfield Energy for $2.6 billion in cash.";

    @Test
    void readsWhatItWrote() {
        byte[] bytes = of(TITLE, BODY).bytes();

        assertThat(Fingerprint.parse(bytes).bytes()).isEqualTo(bytes);
    }

    /** If this changes, stored fingerprints no longer match new ones: give them a new format number. */
    @Test
    void staysTheSameFromReleaseToRelease() {
        assertThat(HexFormat.of().formatHex(of(null, "苹果涨2%").bytes()))
                .isEqualTo("01000004030200000202034d4d9ab3cea708bd8736822bf9ddaf9d6b36822bf9ddaf9d6b");
    }

    @Test
    void refusesAnotherFormat() {
        byte[] bytes = of(TITLE, BODY).bytes();
        bytes[0] = 99;

        assertThatThrownBy(() -> Fingerprint.parse(bytes)).hasMessageContaining("format 99");
    }

    @Test
    void staysSmallHoweverLongTheText() {
        var text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("Word")
                    .append((char) ('a' + i % 26))
                    .append(' ')
                    .append(i)
                    .append(' ');
        }

        assertThat(of(text.toString(), text.toString()).bytes()).hasSizeLessThanOrEqualTo(Fingerprint.MAX_BYTES);
        assertThat(of(null, text.toString()).bytes()).hasSizeLessThanOrEqualTo(Fingerprint.MAX_BYTES);
    }

    @Test
    void ofATextWithoutWordsIsLikeNothing() {
        var empty = of(null, "... !!!");

        assertThat(Likeness.of(empty, empty)).isEqualTo(Likeness.NONE);
        assertThat(empty.keys()).isEmpty();
    }

    @Test
    void doesNotSeeCaseWidthSignsAndSmallWords() {
        assertThat(like("Nvidia to invest $5 billion in Intel", "NVIDIA TO INVEST ＄５ BLN IN THE INTEL"))
                .isEqualTo(Likeness.SAME);
        assertThat(like("英偉達漲2.3%", "英伟达涨2.3％")).isEqualTo(Likeness.SAME);
    }

    @Test
    void seesEachFigureAndNameOfAFlash() {
        assertThat(like("Nvidia to invest $5 billion in Intel", "Nvidia to invest $5 billion in OpenAI"))
                .isEqualTo(Likeness.NONE);
        assertThat(like("Nvidia to invest $5 billion in Intel", "Nvidia to invest $6 billion in Intel"))
                .isEqualTo(Likeness.NONE);
        assertThat(like("英伟达盘前涨2.3%", "英伟达盘前跌2.3%")).isEqualTo(Likeness.NONE);
    }

    @Test
    void twoPagesOnWhichTheArticleIsMissingAreNoCopies() {
        String notice = "Please enable cookies. This website uses a security service to protect itself from attacks"
                + " by robots. The action that you just performed triggered it. Contact the owner of the site.";

        var one = of("Nvidia beats estimates again", notice);

        assertThat(Likeness.of(one, of("Microsoft opens a campus in Poland", notice)))
                .isEqualTo(Likeness.NONE);
        assertThat(Likeness.of(one, of("Nvidia beats estimates again", notice))).isEqualTo(Likeness.SAME);
    }

    private static int like(String one, String other) {
        return Likeness.of(of(null, one), of(null, other));
    }

    private static Fingerprint of(@Nullable String title, String body) {
        return Fingerprint.of(Document.of(new Article("a", title, body, null, null, null, null)));
    }
}
