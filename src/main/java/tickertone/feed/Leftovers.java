package tickertone.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files of a sort whose process was killed.
 *
 * <p>They are looked for before this process sorts anything, and deleted once it is sure that nobody else is at work there.
 */
public record Leftovers(List<Path> files) {
    public Leftovers {
        files = List.copyOf(files);
    }

    /** What lies in the folder of the sort, if there is one. */
    public static Leftovers in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Leftovers(List.of());
        }
        try (var files = Files.list(folder)) {
            return new Leftovers(files.filter(ExternalSort::wrote).toList());
        }
    }

    public void delete() throws IOException {
        for (var file : files) {
            Files.deleteIfExists(file);
        }
    }
}
