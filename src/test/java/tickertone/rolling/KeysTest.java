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
    void sortTheAgendaByTimeAndSubject() {
        assertAscending(
                Keys.due(-1, "Z"), Keys.due(0, "B"), Keys.due(255, "A"), Keys.due(256, "A"), Keys.due(256, "AB"));
    }

    @Test
    void tellWhatTheyName() {
        assertThat(Keys.minute(Keys.pane("NVDA", 28_000_000))).isEqualTo(28_000_000);
        assertThat(Keys.time(Keys.due(1_700_000_000_000L, "NVDA"))).isEqualTo(1_700_000_000_000L);
        assertThat(Keys.dueSubject(Keys.due(1_700_000_000_000L, "NVDA"))).isEqualTo("NVDA");
    }

    private static void assertAscending(byte[]... keys) {
        List<String> names = Stream.of(keys).map(Arrays::toString).toList();
        assertThat(Stream.of(keys).sorted(Arrays::compareUnsigned).map(Arrays::toString))
                .isEqualTo(names);
    }
}
