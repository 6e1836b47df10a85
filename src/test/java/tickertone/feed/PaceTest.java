package tickertone.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T14:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"max", "1x", "60x", "20000x", "0.5x"})
    void itReadsWhatItWrites(String text) {
        assertThat(Pace.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"MAX, max", "60X, 60x", "60, 60x", "1.0x, 1x"})
    void itReadsOtherWaysToWriteIt(String text, String written) {
        assertThat(Pace.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "fast", "0x", "-1x", "NaNx", "1,5x", "60xx"})
    void itRefusesWhatIsNoPace(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.parse(text)).withMessageContaining("a pace is");
    }

    @ParameterizedTest
    @CsvSource({"1x, PT1H", "60x, PT1M", "3600x, PT1S", "0.5x, PT2H", "max, PT0S"})
    void anHourOfTheFeedTakesAnHourDividedByThePace(String pace, Duration wait) {
        assertThat(Pace.parse(pace).wait(FIRST, FIRST.plus(Duration.ofHours(1))))
                .isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"max, false", "1x, true", "1000000x, true"})
    void onlyMaxIsUnbounded(String pace, boolean bounded) {
        assertThat(Pace.parse(pace).bounded()).isEqualTo(bounded);
    }
}
