package tickertone.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tickertone.config.Given.Layer;

/** Reads {@code application.properties}. Each entry goes through {@link Properties} alone, so that its line is known. */
final class PropertiesFile {
    private final TextFile file;
    private final Faults faults;
    private final List<Given> entries = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private PropertiesFile(TextFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static List<Given> parse(TextFile file, Faults faults) {
        var reader = new PropertiesFile(file, faults);
        reader.read();
        return reader.entries;
    }

    private void read() {
        var entry = new StringBuilder();
        int first = 1;
        int number = 0;
        for (var line : file.text().split("\r\n|\r|\n", -1)) {
            number++;
            first = entry.isEmpty() ? number : first;
            entry.append(line).append('\n');
            if (!continued(line, entry.length() == line.length() + 1)) {
                read(entry.toString(), first);
                entry.setLength(0);
            }
        }
        read(entry.toString(), first);
    }

    /** An odd number of backslashes at its end carries an entry on to the next line; a comment ends with its line. */
    private static boolean continued(String line, boolean begins) {
        var text = line.stripLeading();
        if (begins && (text.startsWith("#") || text.startsWith("!"))) {
            return false;
        }
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void read(String entry, int line) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(entry));
        } catch (IllegalArgumentException e) {
            faults.add(file.shown(), line, "", "has a \\u that four hex digits do not follow", "double the backslash");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> add(key, properties.getProperty(key, ""), line));
    }

    private void add(String key, String value, int line) {
        var earlier = lines.putIfAbsent(key, line);
        if (earlier != null) {
            faults.add(file.shown(), line, key, "stands in line " + earlier + " already", "keep one of the two");
        } else {
            entries.add(new Given(Layer.FILE, file.shown(), line, key, value.strip()));
        }
    }
}
