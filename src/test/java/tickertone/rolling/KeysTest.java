package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void sortPanesBySubjectAndMinute() {
        assertAscending(
                Keys.pane("A", -2),
                Keys.pane("A", 1),
                Keys.pane("A", 1L << 40),
                Keys.pane("A", Minutes.NEVER),
                Keys.pane("A.B", -5),
                Keys.pane("AB", -5));
    }

    @Test
    void tellWhatTheyName() {
        assertThat(Keys.minute(Keys.pane("NVDA", 28_000_000))).isEqualTo(28_000_000);
        assertThat(Keys.subject(Keys.subject("NVDA"))).isEqualTo("NVDA");
    }

    private static void assertAscending(byte[]... keys) {
        List<String> names = Stream.of(keys).map(Arrays::toString).toList();
        assertThat(Stream.of(keys).sorted(Arrays::compareUnsigned).map(Arrays::toString))
                .isEqualTo(names);
    }
}
