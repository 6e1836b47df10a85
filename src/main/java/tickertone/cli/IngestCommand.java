package tickertone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tickertone.feed.FeedLine;
import tickertone.feed.FeedLines;
import tickertone.feed.Publisher;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;

/** Publishes articles to the live topic. */
@Command(
        name = "ingest",
        description =
                "Publishes articles, one JSON object per line, to the live article topic. They arrive now; to play"
                        + " articles of the past with their own times, see replay.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "A feed file, plain, gzip or zstd; - reads standard input, line by line as it comes.")
    private String file = "-";

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    IngestCommand() {}

    @Override
    public Integer call() throws Exception {
        var settings = options.load().settings();
        var topics = new Topics(settings.topics().prefix());
        var windows = settings.rolling().windows();
        try (var input = FeedFile.open(file);
                var cluster = Cluster.given(settings)) {
            cluster.prepare(
                    TopicSpec.live(topics, settings.topics().partitions()),
                    settings.topics().create(),
                    settings.topics().replication());
            try (var publisher = new Publisher(cluster.producer(), topics.articles())) {
                publish(input, publisher, topics.articles(), windows.longest().length());
            }
            return ExitCode.OK;
        } catch (KafkaException e) {
            throw Failure.kafka(String.valueOf(e.getMessage()));
        }
    }

    private void publish(InputStream input, Publisher publisher, String topic, Duration longest) throws IOException {
        long sent = 0;
        long old = 0;
        try (var feed = new FeedLines(input)) {
            for (var line = feed.next(); line != null; line = feed.next()) {
                publisher.send(line);
                sent++;
                old += tooOld(line, longest) ? 1 : 0;
            }
        }
        publisher.flush();
        var err = spec.commandLine().getErr();
        err.printf("Sent %,d records to %s.%n", sent, topic);
        if (old > 0) {
            err.printf(
                    "%,d of them were published more than %s ago and count in no window: they are scored, but move no"
                            + " rolling value.%nTo see rolling values of past days, play the file with their own times:"
                            + " tickertone replay --name NAME %s%n",
                    old, days(longest), file);
        }
    }

    private static boolean tooOld(FeedLine line, Duration longest) {
        var published = line.publishedAt();
        return published != null && published.isBefore(Instant.now().minus(longest));
    }

    private static String days(Duration span) {
        return span.toDays() > 0 ? span.toDays() + " days" : span.toMinutes() + " minutes";
    }
}
