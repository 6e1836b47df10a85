package tickertone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tickertone.config.Configuration;
import tickertone.config.Fault;
import tickertone.market.Kind;
import tickertone.sentiment.Lexicon;
import tickertone.text.Finder;

/** Says whether the settings are sound, and what they are. */
@Command(
        name = "check",
        description = "Checks the settings: all faults at once, with file and line, and how to mend them.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Option(names = "--settings", description = "Also print every setting as it is in force, secrets masked.")
    private boolean settings;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    CheckCommand() {}

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var configuration = options.load();
        Finder.of(configuration.watchlist());
        Lexicon.of(configuration.cues());
        configuration.doubts().stream()
                .map(Fault::warning)
                .forEach(spec.commandLine().getErr()::println);
        if (settings) {
            configuration.settings().lines().forEach(out::println);
        }
        out.println(summary(configuration));
        return ExitCode.OK;
    }

    private static String summary(Configuration configuration) {
        var subjects = configuration.watchlist().subjects();
        long aliases = subjects.stream().mapToLong(s -> s.aliases().size()).sum();
        long baskets = subjects.stream().filter(s -> s.kind() == Kind.BASKET).count();
        return "The settings are sound: %d subjects (%d baskets), %d aliases, %d cues. Configuration %s."
                .formatted(
                        subjects.size(), baskets, aliases, configuration.cues().size(), configuration.digest());
    }
}
