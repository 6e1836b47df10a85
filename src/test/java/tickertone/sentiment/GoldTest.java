package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldTest {
    @ParameterizedTest
    @ValueSource(strings = {"en.txt", "zh.txt"})
    void readsEachSubjectWithItsSign(String file) throws IOException {
        assumeTrue(Files.exists(Lexicons.FOLDER));
        var scorer = LexiconScorer.of(Lexicons.shipped());
        var lines = Files.readAllLines(Path.of("src", "test", "resources", "gold", file));

        var faults = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Marked.of(line).faults(scorer).stream())
                .toList();

        assertThat(faults).isEmpty();
    }
}
