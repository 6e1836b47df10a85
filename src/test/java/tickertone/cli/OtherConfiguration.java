package tickertone.cli;

import java.util.Map;
import java.util.TreeMap;
import tickertone.config.Configuration;
import tickertone.config.FaultyConfiguration;

/**
 * A configuration that differs from the default one in everything that may change under state: a subject is dropped
 * and another added, a cue is worth less, and so are silence and the future.
 */
public final class OtherConfiguration {
    public static final String DROPPED = "PLTR";
    public static final String ADDED = "NFLX";

    private static final String NETFLIX =
            "  - id: NFLX\n    kind: ticker\n    name: Netflix\n    aliases: [Netflix]\n\n";

    private OtherConfiguration() {}

    public static Configuration other() throws FaultyConfiguration {
        var document = new TreeMap<>(StandardParts.defaults().document());
        change(document, "watchlist.yaml", "(?s)  - id: " + DROPPED + "\n.*?\n\n", NETFLIX);
        change(document, "lexicon/en.tsv", "(?m)^(surge\\|surges\\S*)\t2\t", "$1\t1\t");
        change(document, "application.properties", "min\\.effective\\.count=2", "min.effective.count=1.5");
        change(document, "application.properties", "latest\\.interval=1s", "latest.interval=45s");
        change(document, "application.properties", "silence\\.weight=0\\.1", "silence.weight=0.5");
        change(document, "application.properties", "future\\.tolerance=5m", "future.tolerance=2h");
        return Configuration.of(document);
    }

    private static void change(Map<String, String> document, String file, String pattern, String other) {
        String changed = document.get(file).replaceFirst(pattern, other);
        if (changed.equals(document.put(file, changed))) {
            throw new IllegalStateException("nothing like " + pattern + " in " + file);
        }
    }
}
