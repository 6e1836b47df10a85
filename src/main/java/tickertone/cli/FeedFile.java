package tickertone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tickertone.feed.Compression;

/** A file as a command names it: plain or compressed, or standard input. */
final class FeedFile {
    private static final String STANDARD_INPUT = "-";

    private FeedFile() {}

    static InputStream open(String file) throws Failure {
        try {
            return Compression.undo(file.equals(STANDARD_INPUT) ? System.in : opened(file));
        } catch (NoSuchFileException e) {
            throw Failure.usage("There is no file " + file);
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, e);
        }
    }

    /** What to say when reading it goes wrong half way. */
    static Failure unreadable(String file, Exception error) {
        return Failure.usage("Cannot read " + file + ": " + error.getMessage());
    }

    private static InputStream opened(String file) throws IOException, Failure {
        var path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw Failure.usage(file + " is a folder");
        }
        return Files.newInputStream(path);
    }
}
