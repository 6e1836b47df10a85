package tickertone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tickertone.config.Configuration;
import tickertone.config.Settings;
import tickertone.feed.Export;
import tickertone.feed.FeedLine;
import tickertone.feed.FeedLines;
import tickertone.feed.FeedPlayer;
import tickertone.feed.Pace;
import tickertone.feed.Publisher;
import tickertone.stream.Pipeline;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;

/** Everything at once on one machine: broker, pipeline, a bundled feed, and a live table of what comes out. */
@Command(
        name = "demo",
        description = "Starts a broker and the pipeline in this process, plays two weeks of news (24 January to"
                + " 7 February 2025), and keeps a table of the sentiment toward each ticker.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String FEED = "/feed/january-2025.jsonl";
    private static final Map<String, String> STANDARD = Map.of(
            "topic.prefix", "demo.",
            "application.id", "demo",
            "broker.dir", "data/demo/broker",
            "state.dir", "data/demo/state");

    @Option(names = "--once", description = "Play at full speed, print the final table to standard output, and exit.")
    private boolean once;

    @Option(names = "--export", paramLabel = "DIR", description = "Then write each output topic to DIR/TOPIC.jsonl.")
    private @Nullable Path export;

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
        var topics = new Topics(settings.topics().prefix());
        var lines = lines();
        prepareExport();
        var cluster = Cluster.embedded(
                settings, settings.broker().dir(), settings.broker().port(), err);
        try (var stop = new OrderlyStop()) {
            stop.last(cluster);
            new Stage(cluster, topics, settings.stream()).clear();
            cluster.prepare(TopicSpec.played(topics, settings.topics().partitions()), true, 1);
            cluster.remember(configuration, topics);
            howToRead(err, topics, cluster);
            play(configuration, cluster, topics, lines, stop);
            return ExitCode.OK;
        }
    }

    /** A folder that cannot be written is better known before the feed is played than after. */
    private void prepareExport() throws Failure {
        try {
            if (export != null) {
                Files.createDirectories(export);
            }
        } catch (FileAlreadyExistsException e) {
            throw Failure.usage("Cannot export to " + export + ": it is no folder");
        } catch (IOException e) {
            throw Failure.usage("Cannot export to " + export + ": " + e);
        }
    }

    private void play(
            Configuration configuration, Cluster cluster, Topics topics, List<FeedLine> lines, OrderlyStop stop)
            throws InterruptedException, IOException, Failure {
        var settings = configuration.settings();
        var pipeline = Pipeline.start(
                topics,
                Wiring.parts(configuration, true),
                // the player ticks: the feed has its own time
                Wiring.life(settings, cluster.clients(), Duration.ZERO));
        stop.first(pipeline);
        try (var board = Board.open(cluster.consumer(), topics, configuration.watchlist(), screen(lines.size()))) {
            stop.first(board);
            long end = feed(settings, cluster, topics, board, lines);
            await(pipeline, settings.topics().mentionsPartitions(), end);
            pipeline.close();
            board.finish();
        }
        if (export != null) {
            try (var consumer = cluster.consumer()) {
                new Export(consumer, topics).write(export);
            }
            spec.commandLine().getErr().println("Exported to " + export);
        }
        if (!once) {
            spec.commandLine()
                    .getErr()
                    .println("The feed is over. The topics stay readable until you stop this with Ctrl-C.");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Plays the lines; returns the arrival of the last tick. */
    private long feed(Settings settings, Cluster cluster, Topics topics, Board board, List<FeedLine> lines)
            throws InterruptedException {
        var stream = settings.stream();
        var committed = new CommittedRecords(cluster.admin(), stream.applicationId(), topics.articles());
        try (var publisher = new Publisher(cluster.producer(), topics.articles())) {
            int partitions = settings.topics().partitions();
            return new FeedPlayer(publisher, partitions, pace(), stream.replayAhead(), committed, board).play(lines);
        }
    }

    private Screen screen(int lines) {
        return once
                ? Screen.plain(spec.commandLine().getOut(), spec.commandLine().getErr(), lines)
                : Screen.of(spec.commandLine().getOut(), spec.commandLine().getErr(), lines);
    }

    private static void await(Pipeline pipeline, int partitions, long end) throws InterruptedException, Failure {
        while (!pipeline.progress().reached(partitions, end)) {
            if (!pipeline.alive()) {
                throw new IllegalStateException("the pipeline stopped", pipeline.await());
            }
            Thread.sleep(20);
        }
    }

    private Pace pace() {
        return Objects.requireNonNullElseGet(speed, () -> once ? Pace.MAX : Pace.parse("20000x"));
    }

    private List<FeedLine> lines() throws IOException, Failure {
        try (var input = feed == null ? bundled() : IngestCommand.open(feed)) {
            return FeedLines.sorted(input);
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
