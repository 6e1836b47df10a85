package tickertone.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetRangeTest {
    @ParameterizedTest
    @ValueSource(strings = {"0:0-0", "3:100-200", "3:100-", "3:-200", "0:-", "999999999:0-999999999999999999"})
    void itReadsWhatItWrites(String text) {
        assertThat(OffsetRange.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0:", "0:5", "0:2-1", "a:1-2", "-1:1-2", "0:1-2-3", "0:1-2,1:1-2", "0: 1-2"})
    void itRefusesWhatIsNoRange(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OffsetRange.parse(text));
    }
}
