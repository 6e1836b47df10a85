package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    @ParameterizedTest
    @CsvSource({"1m, 1", "5m, 5", "1h, 60", "1d, 1440", "7d, 10080"})
    void readsMinutesHoursAndDays(String text, long minutes) {
        var window = Window.parse(text);

        assertThat(window.minutes()).isEqualTo(minutes);
        assertThat(window).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "m", "0m", "-5m", "5s", "5M", "05m", "1.5h", " 5m", "100000d"})
    void refusesWhatIsNoNumberOfMinutesHoursOrDays(String text) {
        assertThatThrownBy(() -> Window.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": " + text);
    }

    @Test
    void refusesPartsOfAMinute() {
        assertThatThrownBy(() -> new Window("90s", Duration.ofSeconds(90)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window("1.5", Duration.ofSeconds(60, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window("0m", Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
