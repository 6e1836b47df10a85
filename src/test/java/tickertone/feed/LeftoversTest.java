package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private static final String LINE =
            "{\"id\": \"%d\", \"title\": \"Apple rises\", \"published_at\": \"2025-01-27T10:00:00Z\"}%n";

    @TempDir
    private Path folder;

    @Test
    void areDeletedButForWhatIsBeingSortedNowAndWhatOthersWrote() throws IOException {
        var killed = sorted(3);
        var strange = Files.createFile(folder.resolve("notes.txt"));

        var leftovers = Leftovers.in(folder);
        try (var now = sorted(2)) {
            leftovers.delete();

            assertThat(now).hasSize(2);
            assertThat(leftovers.files()).hasSize(3).noneMatch(Files::exists);
            assertThat(strange).exists();
        }
        killed.close();
    }

    @Test
    void areNoneWhereNothingWasEverSorted() throws IOException {
        assertThat(Leftovers.in(folder.resolve("never")).files()).isEmpty();
    }

    /** Each line in a file of its own. */
    private SortedFeed sorted(int lines) throws IOException {
        var text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            text.append(LINE.formatted(line));
        }
        var input = new ByteArrayInputStream(text.toString().getBytes(UTF_8));
        return SortedFeed.of(new FeedLines(input), TimeRange.ALL, folder, 1);
    }
}
