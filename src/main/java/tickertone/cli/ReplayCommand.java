package tickertone.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tickertone.config.Configuration;
import tickertone.config.Settings;
import tickertone.feed.Leftovers;
import tickertone.feed.Pace;
import tickertone.feed.SortedFeed;

/** Plays the past through a pipeline of its own, beside the live one. */
@Command(
        name = "replay",
        description =
                "Plays a feed file, or a part of an article topic, with the articles' own times into topics of its"
                        + " own: replay.NAME.*. Stopped in the middle, the same command goes on where it was left.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int MOST_PARTITIONS = 1_000;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "Names the replay: its topics are replay.NAME.*. Letters, digits, . _ -")
    private String name = "";

    @Mixin
    private ReplaySource source = new ReplaySource();

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "max (the default), or how many times faster than life, such as 1x or 60x.")
    private Pace speed = Pace.MAX;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Partitions of the replay's topics; default: topics.partitions. They change no value.")
    private @Nullable Integer partitions;

    @Option(names = "--restart", description = "Delete what an earlier replay of this name left, and begin anew.")
    private boolean restart;

    @Option(names = "--fail-on-dead-letters", description = "End with exit code 5 if any record could not be read.")
    private boolean failOnDeadLetters;

    @Option(
            names = "--output",
            paramLabel = "text|json",
            description = "The form of the summary at the end; json is one object.")
    private OutputForm output = OutputForm.TEXT;

    @Mixin
    private ExportOption export = new ExportOption();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    private volatile boolean through;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    ReplayCommand() {}

    @Override
    public Integer call() throws Exception {
        var configuration = options.load();
        check();
        export.prepare();
        int count = partitions == null ? configuration.settings().topics().partitions() : partitions;
        var settings = configuration.settings().apart(apart(name), count);
        try (var stop = new OrderlyStop()) {
            return replay(configuration, settings, stop);
        } catch (KafkaException e) {
            throw Failure.kafka(String.valueOf(e.getMessage()));
        }
    }

    /** What sets the topics, the application id and the state of a replay apart. */
    static String apart(String name) {
        return "replay." + name;
    }

    private void check() throws Failure {
        if (!NAME.matcher(name).matches()) {
            throw Failure.usage("A name has up to 100 letters, digits, . _ - and begins with a letter or digit; \""
                    + name + "\" does not.");
        }
        if (partitions != null && (partitions < 1 || partitions > MOST_PARTITIONS)) {
            throw Failure.usage("--partitions is a number from 1 to " + MOST_PARTITIONS + ", not " + partitions);
        }
        source.check();
    }

    private int replay(Configuration configuration, Settings settings, OrderlyStop stop) throws Exception {
        var err = spec.commandLine().getErr();
        Path folder = Stage.sorting(settings);
        var leftovers = Leftovers.in(folder);
        var ofFile = source.file(folder);
        var cluster = Cluster.open(settings, err);
        stop.last(cluster);
        var feed = ofFile == null ? source.topic(cluster, folder) : ofFile;
        stop.last(feed);
        var stage = new Stage(cluster, settings, Wiring.parts(configuration, true));
        var replay = new Replay(stage, feed, speed, err);
        replay.prepare(configuration, restart);
        leftovers.delete();
        stop.first(() -> howToGoOn(replay, feed));
        stop.first(replay);
        announce(stage, feed, configuration.digest());
        if (replay.play()) {
            export.write(cluster, stage.topics(), folder, err);
            through = true;
            print(new Summary(replay.receipts(), feed.first(), feed.last()));
        }
        return failOnDeadLetters && replay.receipts().deadLetters() > 0 ? ExitCode.DEAD_LETTERS : ExitCode.OK;
    }

    private void print(Summary summary) {
        var out = spec.commandLine().getOut();
        if (output == OutputForm.JSON) {
            out.println(summary.toJson());
            out.flush();
        } else {
            summary.print(out);
        }
    }

    private void announce(Stage stage, SortedFeed feed, String config) {
        var err = spec.commandLine().getErr();
        err.printf(
                "Playing %,d records of %s, %s to %s, into %s* (partitions: %d), configuration %s. Stop with Ctrl-C.%n",
                feed.lines(),
                source,
                feed.first(),
                feed.last(),
                stage.topics().prefix(),
                stage.settings().topics().partitions(),
                config);
        err.flush();
    }

    private void howToGoOn(Replay replay, SortedFeed feed) {
        if (through) {
            return;
        }
        var err = spec.commandLine().getErr();
        Instant reached = replay.receipts().reached();
        err.printf(
                "%nStopped after %,d of %,d records, at %s. To go on%s:%n  %s%n",
                replay.receipts().records(),
                feed.lines(),
                reached.equals(Instant.EPOCH) ? feed.first() : reached,
                source.standardInput() ? ", with the same on standard input" : "",
                new Again(spec.root().commandLine().getParseResult().originalArgs(), source.found()));
        err.flush();
    }
}
