package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PropertiesFileTest {
    private final Faults faults = new Faults();

    @Test
    void readsKeysValuesAndLines() {
        assertThat(lines("a=1\n\n# b=2 \\\n! c\n d : 4 \r\ne 5")).containsExactly("1 a=1", "5 d=4", "6 e=5");
    }

    @Test
    void carriesAnEntryOverABackslashAtTheEndOfALine() {
        assertThat(lines("a=1,\\\n   2\nb=x\\\\\nc=3\nd=4\\")).containsExactly("1 a=1,2", "3 b=x\\", "4 c=3", "5 d=4");
    }

    @Test
    void reportsAKeyThatStandsTwice() {
        lines("a=1\na=2");

        assertThat(faults.sorted())
                .extracting(Fault::toString)
                .containsExactly("f:2: a: stands in line 1 already; keep one of the two");
    }

    @Test
    void reportsABrokenEscapeAndReadsOn() {
        assertThat(lines("a=\\u12\nb=2")).containsExactly("2 b=2");

        assertThat(faults.sorted())
                .extracting(Fault::toString)
                .containsExactly("f:1: has a \\u that four hex digits do not follow; double the backslash");
    }

    private List<String> lines(String text) {
        return PropertiesFile.parse(new TextFile("f", "f", text), faults).stream()
                .map(entry -> entry.line() + " " + entry.key() + "=" + entry.value())
                .toList();
    }
}
