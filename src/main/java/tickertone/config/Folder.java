package tickertone.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a configuration: those of the operator's folder, and the jar's where it has none. */
final class Folder {
    static final String SETTINGS = "application.properties";
    static final String WATCHLIST = "watchlist.yaml";
    static final String LEXICONS = "lexicon/";

    /** What the jar carries. */
    static final List<String> STANDARD = List.of(SETTINGS, WATCHLIST, LEXICONS + "en.tsv", LEXICONS + "zh.tsv");

    private final Path root;
    private final Faults faults;

    private Folder(Path root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** By name. */
    static Map<String, TextFile> files(@Nullable Path root, Faults faults) {
        var files = new TreeMap<String, TextFile>();
        if (root != null) {
            new Folder(root, faults).read().forEach(file -> files.put(file.name(), file));
        }
        STANDARD.forEach(name -> files.computeIfAbsent(name, TextFile::standard));
        return files;
    }

    private List<TextFile> read() {
        if (!Files.isDirectory(root)) {
            faults.add(root.toString(), 0, "", "is no folder", "name one that exists, with " + WATCHLIST + " in it");
            return List.of();
        }
        var names = new ArrayList<>(list(root, ""));
        names.addAll(list(root.resolve(LEXICONS), LEXICONS));
        var known = names.stream().filter(this::known).toList();
        if (known.isEmpty()) {
            faults.add(
                    root.toString(),
                    0,
                    "",
                    "holds no configuration",
                    "put " + String.join(" or ", STANDARD) + " in it");
        }
        return known.stream()
                .flatMap(name -> TextFile.read(name, root.resolve(name), faults).stream())
                .toList();
    }

    /** Hidden files are nobody's configuration: editors and Kubernetes put some beside it. */
    private List<String> list(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .map(name -> prefix + name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(folder.toString(), 0, "", "cannot be listed: " + e, "let this user read it");
            return List.of();
        }
    }

    /** A name that is nearly right would otherwise be passed over and the default be used. */
    private boolean known(String name) {
        boolean lexicon = name.startsWith(LEXICONS);
        boolean known = lexicon ? name.endsWith(".tsv") : STANDARD.contains(name);
        if (!known && lexicon) {
            faults.add(
                    root.resolve(name).toString(), 0, "", "is no lexicon", "let its name end in .tsv, or move it away");
        } else if (!known && STANDARD.stream().anyMatch(right -> Nearest.edits(name, right) <= 2)) {
            faults.add(
                    root.resolve(name).toString(),
                    0,
                    "",
                    "is no file of the configuration",
                    Nearest.hint(name, STANDARD));
        }
        return known;
    }
}
