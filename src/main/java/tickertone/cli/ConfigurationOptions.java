package tickertone.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tickertone.config.Configuration;
import tickertone.config.FaultyConfiguration;

/** Where settings come from: shared by all commands. */
final class ConfigurationOptions {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "Folder with application.properties, watchlist.yaml, lexicon/*.tsv;"
                    + " what it lacks comes from the program's defaults.")
    private @Nullable Path folder;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Overrides one setting; may be repeated. Wins over the environment and the file.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--topic-prefix", paramLabel = "PREFIX", description = "Put before the name of every topic.")
    private @Nullable String topicPrefix;

    Configuration load() throws FaultyConfiguration {
        return load(Map.of());
    }

    /** @param standard settings of the command itself, which flags may override */
    Configuration load(Map<String, String> standard) throws FaultyConfiguration {
        var flags = new LinkedHashMap<>(standard);
        flags.putAll(settings);
        if (topicPrefix != null) {
            flags.put("topic.prefix", topicPrefix);
        }
        return Configuration.load(folder, flags, System.getenv());
    }
}
