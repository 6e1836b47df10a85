package tickertone.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tickertone.market.Watchlist;
import tickertone.sentiment.Cue;

/**
 * Everything an operator decides, free of faults.
 *
 * @param cues of all lexicons, in the order of their files' names
 * @param digest 12 hex digits over all that can change a byte of the output
 * @param document the configuration as files, by name; {@link #of} reads it back to the same digest. Holds the settings
 *     that can change a byte of the output and no others, so no secret
 * @param doubts about aliases that may name something else: worth a look, no faults
 */
public record Configuration(
        Settings settings,
        Watchlist watchlist,
        List<Cue> cues,
        String digest,
        Map<String, String> document,
        List<Fault> doubts) {

    public Configuration {
        cues = List.copyOf(cues);
        doubts = List.copyOf(doubts);
        document = Collections.unmodifiableMap(new TreeMap<>(document));
    }

    /**
     * @param folder what it lacks comes from the jar; null: all comes from the jar
     * @param flags values by key of the setting; they win over the environment
     * @param environment names beginning with TICKERTONE_ and KAFKA_ are read; they win over the folder
     */
    public static Configuration load(@Nullable Path folder, Map<String, String> flags, Map<String, String> environment)
            throws FaultyConfiguration {
        var faults = new Faults();
        var files = Folder.files(folder, faults);
        var over = new ArrayList<>(Environment.read(environment));
        new TreeMap<>(flags).forEach((key, value) -> over.add(Given.flag(key, value)));
        return read(files, over, faults);
    }

    /** A configuration from a {@link #document}. What the jar carries is used only for settings it does not name. */
    public static Configuration of(Map<String, String> document) throws FaultyConfiguration {
        var faults = new Faults();
        var files = new TreeMap<String, TextFile>();
        document.forEach((name, text) -> files.put(name, new TextFile(name, name, text)));
        return read(files, List.of(), faults);
    }

    private static Configuration read(Map<String, TextFile> files, List<Given> over, Faults faults)
            throws FaultyConfiguration {
        var settings = settings(files, over, faults);
        var watchlist = WatchlistFile.parse(file(files, Folder.WATCHLIST), faults);
        var cues = cues(files, faults);
        faults.throwIfAny();
        return new Configuration(
                settings,
                Watchlist.of(watchlist.subjects(), watchlist.sources()),
                cues,
                Digest.of(settings, watchlist, cues),
                document(settings, files),
                watchlist.doubts());
    }

    private static Settings settings(Map<String, TextFile> files, List<Given> over, Faults faults) {
        var defaults = PropertiesFile.parse(TextFile.standard(Folder.SETTINGS), faults);
        var given = new ArrayList<>(PropertiesFile.parse(file(files, Folder.SETTINGS), faults));
        given.addAll(over);
        return SettingsReader.read(defaults, given, faults);
    }

    private static List<Cue> cues(Map<String, TextFile> files, Faults faults) {
        var forms = new Forms();
        return files.values().stream()
                .filter(file -> file.name().startsWith(Folder.LEXICONS))
                .flatMap(file -> LexiconFile.parse(file, forms, faults).stream())
                .toList();
    }

    /** A file that a document lacks reads as an empty one. */
    private static TextFile file(Map<String, TextFile> files, String name) {
        return files.getOrDefault(name, new TextFile(name, name, ""));
    }

    private static Map<String, String> document(Settings settings, Map<String, TextFile> files) {
        var document = new TreeMap<String, String>();
        files.forEach((name, file) -> document.put(name, file.text()));
        document.put(Folder.SETTINGS, String.join("\n", settings.tellingLines()) + "\n");
        return document;
    }

    /** Without the document, which has thousands of lines. */
    @Override
    public String toString() {
        return "configuration " + digest;
    }
}
