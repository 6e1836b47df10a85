package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WindowsTest {
    @Test
    void standInTheOrderOfTheirLengths() {
        var windows = Windows.parse("1d", "5m", "1h");

        assertThat(windows.all()).hasToString("[5m, 1h, 1d]");
        assertThat(windows.longest()).isEqualTo(Window.parse("1d"));
    }

    @Test
    void areNeverOfTheSameLength() {
        assertThatThrownBy(() -> Windows.parse("1h", "60m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[1h, 60m]");
    }

    @Test
    void areAtLeastOne() {
        assertThatThrownBy(Windows::parse).isInstanceOf(IllegalArgumentException.class);
    }
}
