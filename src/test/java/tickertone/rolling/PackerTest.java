package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackerTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, -64, 64, 1_700_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE})
    void keepsNumbers(long number) {
        var bytes = new Packer().number(number).fixed(number).bytes();

        var unpacker = new Unpacker(bytes);

        assertThat(unpacker.number()).isEqualTo(number);
        assertThat(unpacker.fixed()).isEqualTo(number);
    }

    @Test
    void keepsTexts() {
        var unpacker = new Unpacker(new Packer().text("").text("路透").bytes());

        assertThat(unpacker.text()).isEmpty();
        assertThat(unpacker.text()).isEqualTo("路透");
    }

    @Test
    void writesSmallNumbersInOneByte() {
        assertThat(new Packer().number(63).number(-64).bytes()).hasSize(2);
        assertThat(new Packer().number(64).bytes()).hasSize(2);
    }
}
