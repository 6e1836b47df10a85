package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Sentences with clear signs. The scorer learns from other texts, so not every sign can be held. */
class GoldTest {
    /** At least this share of the signs agrees. */
    private static final double FLOOR = 0.97;

    private static final Path FOLDER = Path.of("src", "test", "resources", "gold");

    @Test
    void readsSubjectsWithTheirSign() throws IOException {
        assumeTrue(Files.exists(Lexicons.FOLDER));
        var scorer = Lexicons.scorer();

        int signs = 0;
        var misses = new ArrayList<String>();
        for (var file : new String[] {"en.txt", "zh.txt"}) {
            for (var line : Files.readAllLines(FOLDER.resolve(file))) {
                if (!line.startsWith("#")) {
                    var marked = Marked.of(line);
                    signs += marked.signs().size();
                    misses.addAll(marked.faults(scorer));
                }
            }
        }

        assertThat(1 - misses.size() / (double) signs)
                .as("misses among %d signs:%n%s", signs, String.join("\n", misses))
                .isGreaterThanOrEqualTo(FLOOR);
    }
}
