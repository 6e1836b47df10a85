package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void printsAsCompilersDo() {
        var fault = new Fault("watchlist.yaml", 12, "subjects[3].kind", "'x' is no kind", "write ticker");

        assertThat(fault).hasToString("watchlist.yaml:12: subjects[3].kind: 'x' is no kind; write ticker");
    }

    @Test
    void leavesOutLineAndPathWhereThereAreNone() {
        var fault = new Fault("zh.tsv", 0, "", "has no header", "add it");

        assertThat(fault).hasToString("zh.tsv: has no header; add it");
    }

    @Test
    void sortsByFileThenByLineAsANumber() {
        var sorted = Stream.of(at("b", 1), at("a", 10), at("a", 9)).sorted().toList();

        assertThat(sorted).containsExactly(at("a", 9), at("a", 10), at("b", 1));
    }

    @Test
    void quotesAValueOnOneLineAndCutsIt() {
        assertThat(Fault.quote("a\nb")).isEqualTo("'a?b'");
        assertThat(Fault.quote("x".repeat(64))).isEqualTo("'" + "x".repeat(64) + "'");
        assertThat(Fault.quote("x".repeat(65))).isEqualTo("'" + "x".repeat(64) + "…'");
    }

    private static Fault at(String file, int line) {
        return new Fault(file, line, "", "", "");
    }
}
