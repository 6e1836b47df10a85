package tickertone.cli;

import java.util.Map;
import java.util.function.UnaryOperator;
import tickertone.config.Configuration;
import tickertone.config.FaultyConfiguration;
import tickertone.rolling.Windows;
import tickertone.sentiment.Scorer;
import tickertone.sentiment.Tagger;
import tickertone.stream.Parts;
import tickertone.text.Finder;

/** The parts of a pipeline under the default settings, for tests and benchmarks outside this package. */
public final class StandardParts {
    private StandardParts() {}

    /** For articles that carry their own times. */
    public static Parts standard() throws FaultyConfiguration {
        return Wiring.parts(defaults(), true);
    }

    /** The same with state in memory. */
    public static Parts inMemory() throws FaultyConfiguration {
        return Wiring.parts(Configuration.load(null, Map.of("store", "memory"), Map.of()), true);
    }

    /** For articles that the broker stamps. */
    public static Parts live() throws FaultyConfiguration {
        return Wiring.parts(defaults(), false);
    }

    /** Of a configuration, for articles that carry their own times. */
    public static Parts of(Configuration configuration) {
        return Wiring.parts(configuration, true);
    }

    /** For articles that the broker stamps, under other settings. */
    public static Parts live(Configuration configuration) {
        return Wiring.parts(configuration, false);
    }

    public static Scorer scorer(Configuration configuration) {
        return Wiring.scorer(configuration);
    }

    /** For articles that carry their own times, over other windows. */
    public static Parts over(String... windows) throws FaultyConfiguration {
        return with(standard(), standard().tagger(), Windows.parse(windows));
    }

    /** For articles that carry their own times, with another scorer in place of the standard one. */
    static Parts scoredBy(UnaryOperator<Scorer> change) throws FaultyConfiguration {
        var standard = standard();
        var configuration = defaults();
        var watchlist = configuration.watchlist();
        var tagger = Tagger.of(
                watchlist,
                Finder.of(watchlist),
                change.apply(Wiring.scorer(configuration)),
                configuration.settings().rolling().silenceWeight(),
                configuration.digest(),
                Wiring.engine());
        return with(standard, tagger, standard.windows());
    }

    private static Parts with(Parts parts, Tagger tagger, Windows windows) {
        return new Parts(
                parts.reader(),
                tagger,
                windows,
                parts.rules(),
                parts.latestAtBoundariesOnly(),
                parts.watched(),
                parts.config(),
                parts.mentionPartitions(),
                parts.inMemory());
    }

    /** The default settings themselves. */
    public static Configuration defaults() throws FaultyConfiguration {
        return Configuration.load(null, Map.of(), Map.of());
    }
}
