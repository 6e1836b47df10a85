package tickertone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tickertone.config.Configuration;
import tickertone.config.Settings;
import tickertone.market.Subject;
import tickertone.rolling.Rules;
import tickertone.sentiment.Learned;
import tickertone.sentiment.Lexicon;
import tickertone.sentiment.LogLinearScorer;
import tickertone.sentiment.Model;
import tickertone.sentiment.Scorer;
import tickertone.sentiment.Tagger;
import tickertone.stream.ArticleReader;
import tickertone.stream.Parts;
import tickertone.stream.Pipeline;
import tickertone.text.Finder;

/** How settings become parts. */
final class Wiring {
    /** A commit costs as much as many articles, and at full speed nobody waits for the single one. */
    private static final Duration COMMIT_AT_FULL_SPEED = Duration.ofSeconds(1);

    private static final String MODEL = "model/model.tsv";

    private Wiring() {}

    /** @param played whether articles carry their own times, so that latest values are written at boundaries only */
    static Parts parts(Configuration configuration, boolean played) {
        var settings = configuration.settings();
        var rolling = settings.rolling();
        return new Parts(
                reader(configuration),
                tagger(configuration),
                rolling.windows(),
                Rules.of(rolling.minEffectiveCount(), rolling.latestInterval()),
                played,
                configuration.watchlist().subjects().stream().map(Subject::id).collect(Collectors.toSet()),
                configuration.digest(),
                settings.topics().mentionsPartitions(),
                settings.stream().store() == Settings.Store.MEMORY);
    }

    static ArticleReader reader(Configuration configuration) {
        return new ArticleReader(configuration.settings().clock().futureTolerance());
    }

    static Tagger tagger(Configuration configuration) {
        var watchlist = configuration.watchlist();
        return Tagger.of(
                watchlist,
                Finder.of(watchlist),
                scorer(configuration),
                configuration.settings().rolling().silenceWeight(),
                configuration.digest(),
                engine());
    }

    static Scorer scorer(Configuration configuration) {
        return LogLinearScorer.of(Lexicon.of(configuration.cues()), Model.of(Learned.parse(model())));
    }

    /** The lines of the model that the jar carries. */
    private static List<String> model() {
        try (var stream = Wiring.class.getClassLoader().getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + MODEL);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a live instance runs. */
    static Pipeline.Life live(Settings settings, Map<String, String> clients) {
        var stream = settings.stream();
        return life(settings, clients, stream.commitInterval(), settings.clock().tick());
    }

    /**
     * How an instance runs that somebody plays a feed to, who also ticks.
     *
     * @param bounded whether the feed is played at a pace, so that somebody may be watching
     */
    static Pipeline.Life played(Settings settings, Map<String, String> clients, boolean bounded) {
        var live = settings.stream().commitInterval();
        boolean seldom = !bounded && live.compareTo(COMMIT_AT_FULL_SPEED) < 0;
        return life(settings, clients, seldom ? COMMIT_AT_FULL_SPEED : live, Duration.ZERO);
    }

    /** @param tick how long a source partition may be quiet; zero: nobody ticks */
    private static Pipeline.Life life(
            Settings settings, Map<String, String> clients, Duration commitInterval, Duration tick) {
        var stream = settings.stream();
        return new Pipeline.Life(
                stream.applicationId(),
                stream.stateDir(),
                stream.threads(),
                commitInterval,
                stream.rocksMemory(),
                tick,
                settings.topics().replication(),
                clients);
    }

    /** What records name as {@code engine}. */
    static String engine() {
        return version() + "+java" + Runtime.version().feature();
    }

    static String version() {
        return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
