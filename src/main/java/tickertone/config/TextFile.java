package tickertone.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of a configuration, read.
 *
 * @param name within the configuration: {@code lexicon/en.tsv}
 * @param shown how faults call it, so that an editor finds it
 * @param text without a byte order mark
 */
record TextFile(String name, String shown, String text) {
    private static final String MARK = "\uFEFF";

    /** A watchlist of 50,000 aliases has 3 MiB. */
    private static final int LARGEST_MIB = 64;

    TextFile {
        text = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    /** A file of the configuration that the jar carries. */
    static TextFile standard(String name) {
        var resource = "config/" + name;
        try (var stream = TextFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new TextFile(name, resource, new String(stream.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty: it cannot be read. */
    static Optional<TextFile> read(String name, Path path, Faults faults) {
        try {
            if (Files.size(path) > LARGEST_MIB << 20) {
                faults.add(path.toString(), 0, "", "has over " + LARGEST_MIB + " MiB", "make it smaller");
                return Optional.empty();
            }
            return decode(name, path, Files.readAllBytes(path), faults);
        } catch (IOException e) {
            faults.add(path.toString(), 0, "", "cannot be read: " + e, "let this user read it");
            return Optional.empty();
        }
    }

    private static Optional<TextFile> decode(String name, Path path, byte[] bytes, Faults faults) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            return Optional.of(new TextFile(
                    name, path.toString(), UTF_8.newDecoder().decode(buffer).toString()));
        } catch (CharacterCodingException e) {
            int line = new String(bytes, 0, buffer.position(), UTF_8).split("\r\n|\r|\n", -1).length;
            faults.add(path.toString(), line, "", "is not UTF-8", "save it as UTF-8");
            return Optional.empty();
        }
    }
}
