package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedModelTest {
    private static final Path FILE = Path.of("src", "main", "resources", "model", "model.tsv");
    /** Bytes: what one can still read through, compare and carry in a jar. */
    private static final long LARGEST = 1_200_000;

    @Test
    void isSmallEnoughToBeCompared() throws IOException {
        assertThat(Files.size(FILE)).isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void isWrittenAsItIsRead() throws IOException {
        var lines = Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        var learned = Learned.parse(lines);

        // no assertion on the lists themselves: a difference of one line would be told with all others
        var written = learned.lines();
        for (int i = 0; i < Math.min(lines.size(), written.size()); i++) {
            assertThat(written.get(i)).isEqualTo(lines.get(i));
        }
        assertThat(written).hasSameSizeAs(lines);
        assertThat(Model.of(learned).confidence()).isSorted();
    }

    @Test
    void namesNoCueThatTheLexiconLacks() throws IOException {
        assumeTrue(Files.exists(Lexicons.FOLDER));
        var lexicon = Lexicons.shipped();
        var known = new HashSet<String>();
        for (int cue = 0; cue < lexicon.size(); cue++) {
            known.add(lexicon.cue(cue).name());
        }

        List<String> unknown = Learned.parse(Files.readAllLines(FILE)).cues().stream()
                .map(Learned.Word::name)
                .filter(name -> !known.contains(name))
                .toList();

        assertThat(unknown).isEmpty();
    }
}
