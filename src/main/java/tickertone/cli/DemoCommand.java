package tickertone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tickertone.feed.FeedLines;
import tickertone.feed.Pace;
import tickertone.feed.Played;
import tickertone.feed.SortedFeed;
import tickertone.feed.TimeRange;
import tickertone.market.Watchlist;
import tickertone.stream.Topics;

/** Everything at once on one machine: broker, pipeline, a bundled feed, and a live table of what comes out. */
@Command(
        name = "demo",
        description = "Starts a broker and the pipeline in this process, plays two weeks of news (24 January to"
                + " 7 February 2025), and keeps a table of the sentiment toward each ticker.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String FEED = "/feed/january-2025.jsonl";
    /** Settings of every demo. */
    static final Map<String, String> STANDARD = Map.of(
            "topic.prefix", "demo.",
            "application.id", "demo",
            "broker.dir", "data/demo/broker",
            "state.dir", "data/demo/state");

    @Option(names = "--once", description = "Play at full speed, print the final table to standard output, and exit.")
    private boolean once;

    @Mixin
    private ExportOption export = new ExportOption();

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "max, or how many times faster than life, such as 60x. Default: 20000x, two weeks in about"
                    + " a minute; with --once: max.")
    private @Nullable Pace speed;

    @Option(
            names = "--feed",
            paramLabel = "FILE",
            description = "Play this feed, one article per line, instead of the bundled one.")
    private @Nullable String feed;

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    DemoCommand() {}

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        var configuration = options.load(STANDARD);
        var settings = configuration.settings();
        export.prepare();
        try (var stop = new OrderlyStop();
                var feed = feed(settings.stream().stateDir().resolve("sorting"))) {
            var cluster = Cluster.embedded(
                    settings, settings.broker().dir(), settings.broker().port(), err);
            stop.last(cluster);
            var stage = new Stage(cluster, settings, Wiring.parts(configuration, true));
            stage.awaitFree();
            stage.clear();
            stage.prepare();
            cluster.remember(configuration, stage.topics());
            howToRead(err, stage.topics(), cluster);
            play(stage, configuration.watchlist(), feed, stop);
            return ExitCode.OK;
        }
    }

    private void play(Stage stage, Watchlist watchlist, SortedFeed feed, OrderlyStop stop)
            throws InterruptedException, IOException {
        var err = spec.commandLine().getErr();
        try (var board = new Board(stage.topics(), watchlist, screen(feed.lines()))) {
            var playback = Playback.start(stage, pace(), board, Played.nothing());
            stop.first(playback);
            stop.first(board);
            board.open(stage.cluster().consumer());
            boolean through = playback.play(feed);
            playback.close();
            if (!through) {
                return;
            }
            board.finish();
        }
        export.write(stage.cluster(), stage.topics(), stage.sorting(), err);
        if (!once) {
            err.println("The feed is over. The topics stay readable until you stop this with Ctrl-C.");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private Screen screen(long lines) {
        return once
                ? Screen.plain(spec.commandLine().getOut(), spec.commandLine().getErr(), lines)
                : Screen.of(spec.commandLine().getOut(), spec.commandLine().getErr(), lines);
    }

    private Pace pace() {
        return Objects.requireNonNullElseGet(speed, () -> once ? Pace.MAX : Pace.parse("20000x"));
    }

    private SortedFeed feed(Path folder) throws IOException, Failure {
        try (var lines = new FeedLines(feed == null ? bundled() : FeedFile.open(feed))) {
            return SortedFeed.of(lines, TimeRange.ALL, folder);
        }
    }

    private static InputStream bundled() {
        return Objects.requireNonNull(DemoCommand.class.getResourceAsStream(FEED), FEED);
    }

    private static void howToRead(PrintWriter err, Topics topics, Cluster cluster) {
        String broker = cluster.bootstrapServers();
        err.printf("%nWhile it runs, read a topic from another terminal:%n");
        err.printf(
                "  kafka-console-consumer.sh --bootstrap-server %s --topic %s --from-beginning"
                        + " --isolation-level read_committed --property print.key=true%n",
                broker, topics.rolling());
        err.printf(
                "  kcat -b %s -t %s -C -o beginning -X isolation.level=read_committed -f '%%k %%s\\n'%n",
                broker, topics.scores());
        err.printf("The other topics: %s, %s, %s.%n%n", topics.latest(), topics.outcomes(), topics.deadLetters());
        err.flush();
    }
}
