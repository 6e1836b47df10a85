package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tickertone.config.Configuration;
import tickertone.config.Settings;
import tickertone.feed.Export;
import tickertone.feed.FeedLines;
import tickertone.feed.Pace;
import tickertone.feed.SortedFeed;
import tickertone.feed.TimeRange;
import tickertone.stream.Topics;

/** A replay that is stopped in the middle and gone on with. */
class ReplayTest {
    private static final String FEED = "/feed/january-2025.jsonl";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void endsWithTheSameBytesWhereverItWasStopped() throws Exception {
        try (var site = new Site(folder.resolve("calm"))) {
            assertThat(site.play(Long.MAX_VALUE)).isTrue();
            site.export();
        }

        var stopped = folder.resolve("stopped");
        for (long records : new long[] {1, 120}) {
            try (var site = new Site(stopped)) {
                assertThat(site.play(records)).isFalse();
            }
        }
        try (var site = new Site(stopped)) {
            assertThat(site.play(Long.MAX_VALUE)).isTrue();
            site.export();
        }

        assertThat(err.toString()).contains("Going on where it was left");
        try (var files = Files.list(folder.resolve("calm/out"))) {
            for (var file : files.toList()) {
                assertThat(stopped.resolve("out").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
        assertThat(stopped.resolve("out/replay.r.sentiment.outcomes.jsonl")).isNotEmptyFile();
        assertThat(stopped.resolve("out/replay.r.sentiment.rolling.jsonl")).isNotEmptyFile();
    }

    @Test
    void exportsTheSameBytesWhateverFitsIntoMemory() throws Exception {
        try (var site = new Site(folder)) {
            site.play(Long.MAX_VALUE);

            site.export("whole", Long.MAX_VALUE);
            assertThat(folder.resolve("sorting")).doesNotExist();
            site.export("spilled", 50_000);
        }

        assertThat(folder.resolve("sorting")).isEmptyDirectory();
        try (var files = Files.list(folder.resolve("whole"))) {
            for (var file : files.toList()) {
                assertThat(folder.resolve("spilled").resolve(file.getFileName()))
                        .hasSameBinaryContentAs(file);
            }
        }
        assertThat(folder.resolve("whole/replay.r.sentiment.latest.jsonl")).isNotEmptyFile();
    }

    /** One start of the program on a folder. */
    private final class Site implements AutoCloseable {
        private final Configuration configuration;
        private final Settings settings;
        private final Path data;
        private final Cluster cluster;
        private final SortedFeed feed;
        private final Replay replay;

        Site(Path data) throws Exception {
            this.data = data;
            // so few ahead that a stop always comes in the middle
            var flags = Map.of(
                    "replay.ahead", "100", "state.dir", data.resolve("state").toString());
            configuration = Configuration.load(null, flags, Map.of());
            settings = configuration.settings().apart("replay.r", 3);
            cluster = Cluster.embedded(settings, data.resolve("broker"), 0, new PrintWriter(err, true));
            try (var lines = new FeedLines(ReplayTest.class.getResourceAsStream(FEED))) {
                feed = SortedFeed.of(lines, TimeRange.ALL, data);
            }
            var stage = new Stage(cluster, settings, Wiring.parts(configuration, true));
            replay = new Replay(stage, feed, Pace.MAX, new PrintWriter(err, true));
            replay.prepare(configuration, false);
        }

        /** Plays on until so many records have their receipts. */
        boolean play(long records) throws Exception {
            var watch = new Thread(() -> {
                Awaitility.await().forever().until(() -> replay.receipts().records() >= records);
                replay.close();
            });
            watch.setDaemon(true);
            watch.start();
            boolean through = replay.play();
            if (!through) {
                watch.join();
            }
            return through;
        }

        void export() throws IOException {
            export("out", 64L * 1024 * 1024);
        }

        /** @param inMemory bytes that are sorted in memory */
        void export(String name, long inMemory) throws IOException {
            try (var consumer = cluster.consumer()) {
                new Export(consumer, new Topics("replay.r."), data.resolve("sorting"), inMemory)
                        .write(data.resolve(name));
            }
        }

        @Override
        public void close() throws IOException {
            feed.close();
            cluster.close();
        }
    }
}
