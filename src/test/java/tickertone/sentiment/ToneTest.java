package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneTest {
    @Test
    void sharesOutWhatIsNotNeutral() {
        assertThat(Tone.of(0, 0)).isEqualTo(new Tone(2_500, 5_000, 2_500));
        assertThat(Tone.of(10_000, 0)).isEqualTo(new Tone(3_655, 5_000, 1_345));
        assertThat(Tone.of(-10_000, 0)).isEqualTo(new Tone(1_345, 5_000, 3_655));
        assertThat(Tone.of(1_000_000, -1_000_000)).isEqualTo(new Tone(10_000, 0, 0));
        assertThat(Tone.of(40_000, 1_000_000)).isEqualTo(new Tone(0, 10_000, 0));
    }

    @Test
    void isTheMostProbableClassAndNeutralInATie() {
        assertThat(new Tone(5_000, 3_000, 2_000).polarity()).isEqualTo(Polarity.POSITIVE);
        assertThat(new Tone(4_000, 4_000, 2_000).polarity()).isEqualTo(Polarity.NEUTRAL);
        assertThat(new Tone(4_500, 1_000, 4_500).polarity()).isEqualTo(Polarity.NEUTRAL);
        assertThat(new Tone(2_000, 3_000, 5_000).polarity()).isEqualTo(Polarity.NEGATIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "3500, bullish",
        "3499, somewhat_bullish",
        "1500, somewhat_bullish",
        "1499, neutral",
        "0, neutral",
        "-1499, neutral",
        "-1500, somewhat_bearish",
        "-3499, somewhat_bearish",
        "-3500, bearish"
    })
    void speaksAsTradersDo(int score, String label) {
        assertThat(Tone.label(score)).isEqualTo(label);
    }

    @Test
    void addsUpToOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tone(5_000, 5_000, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tone(-1, 10_001, 0));
    }
}
