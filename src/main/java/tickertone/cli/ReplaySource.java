package tickertone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tickertone.feed.FeedLines;
import tickertone.feed.OffsetRange;
import tickertone.feed.SortedFeed;
import tickertone.feed.TimeRange;
import tickertone.feed.TopicLines;
import tickertone.feed.TopicRange;

/** What a replay plays: a feed file or a part of a topic. */
final class ReplaySource {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "A feed file, one article per line, plain, gzip or zstd, in any order; - reads standard input.")
    private @Nullable String file;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "Plays the records of an article topic instead; their timestamps become the arrivals.")
    private @Nullable String topic;

    @Option(
            names = "--offsets",
            split = ",",
            paramLabel = "P:FROM-TO",
            description = "Of the topic, only these offsets of partition P, TO not included; either may be left out."
                    + " Partitions that are not named are not played.")
    private List<OffsetRange> offsets = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "Only what arrived at or after this time, such as 2025-01-27T09:30:00-05:00 or 2025-01-27 (UTC).")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "Only what arrived before this time.")
    private @Nullable Instant to;

    private TimeRange times = TimeRange.ALL;
    private @Nullable TopicRange found;

    /** What can be said without a look at the source. */
    void check() throws Failure {
        if ((file == null) == (topic == null)) {
            throw Failure.usage("What is to be played? Give a feed FILE (- for standard input) or --topic TOPIC.");
        }
        if (topic == null && !offsets.isEmpty()) {
            throw Failure.usage("--offsets is about a topic; a file has --from TIME and --to TIME.");
        }
        try {
            times = new TimeRange(from, to);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("Nothing lies between --from and --to: " + e.getMessage());
        }
    }

    /** The feed of the file, or null if it is a topic's. */
    @Nullable
    SortedFeed file(Path folder) throws Failure {
        if (file == null) {
            return null;
        }
        try (var lines = new FeedLines(FeedFile.open(file))) {
            return filled(SortedFeed.of(lines, times, folder));
        } catch (IOException e) {
            throw FeedFile.unreadable(file, e);
        }
    }

    /** The feed of the topic. */
    SortedFeed topic(Cluster cluster, Path folder) throws Failure, IOException {
        try (var consumer = cluster.consumer()) {
            found = TopicRange.of(consumer, String.valueOf(topic), offsets, times);
            return filled(SortedFeed.of(new TopicLines(consumer, found), TimeRange.ALL, folder));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("Cannot play that: " + e.getMessage());
        }
    }

    /** To the letter what was played, for whoever goes on with it: a topic may have grown by then. */
    @Nullable
    TopicRange found() {
        return found;
    }

    boolean standardInput() {
        return "-".equals(file);
    }

    private SortedFeed filled(SortedFeed feed) throws Failure, IOException {
        if (feed.lines() == 0) {
            feed.close();
            String within = times.equals(TimeRange.ALL) ? "" : " between these times";
            throw Failure.usage("There is nothing to play in " + this + within + ".");
        }
        return feed;
    }

    @Override
    public String toString() {
        return standardInput() ? "standard input" : file != null ? file : "topic " + topic;
    }
}
