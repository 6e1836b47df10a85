package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.broker.LocalBroker;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;

/** Replays as a user types them, on a real broker. */
class ReplayCommandTest {
    private static final List<String> VALUES = List.of("scores", "rolling", "latest");

    @TempDir
    private static Path shared;

    private static LocalBroker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = LocalBroker.start(shared.resolve("broker"), 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void givesTheSameValuesHoweverTheFeedLiesAndOverAnyNumberOfPartitions() throws IOException {
        var lines = feed(60);
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(5));
        var plain = Files.write(folder.resolve("plain.jsonl"), lines);
        var gzip = Files.write(folder.resolve("shuffled.jsonl.gz"), gzip(String.join("\n", shuffled)));
        var zstd = Zstd.compress(String.join("\n", lines).getBytes(UTF_8));

        assertPlayed(replay("plain", plain.toString()));
        assertPlayed(replay("three", gzip.toString(), "--partitions", "3"));
        var standardInput = System.in;
        try {
            System.setIn(new ByteArrayInputStream(zstd));
            assertPlayed(replay("stdin", "-"));
        } finally {
            System.setIn(standardInput);
        }
        assertPlayed(replay("again", "--topic", "replay.three.news.articles", "--partitions", "2"));

        for (var other : List.of("three", "stdin", "again")) {
            assertSameValues("plain", other);
        }
    }

    @Test
    void playsOnlyAPartOfATopic() throws IOException {
        var file = Files.write(folder.resolve("feed.jsonl"), feed(20));
        assertPlayed(replay("parts", file.toString()));
        var topic = "replay.parts.news.articles";

        assertThat(replay("offsets", "--topic", topic, "--offsets", "0:3-8").out())
                .contains("records    5\n");
        assertThat(replay("times", "--topic", topic, "--from", "2025-01-27T10:05:00Z", "--to", "2025-01-27T10:09:00Z")
                        .out())
                .contains("records    4\n", "2025-01-27T10:05:00Z to 2025-01-27T10:08:00Z");
        assertUsage(replay("unknown", "--topic", topic, "--offsets", "7:0-1"), "has no partition 7; it has 1");
        assertUsage(replay("beyond", "--topic", topic, "--offsets", "0:0-99999"), "cannot be read");
        assertUsage(replay("nowhere", "--topic", "no.such.topic"), "there is no topic no.such.topic");
    }

    @Test
    void aNameThatWasUsedForSomethingElseIsRefusedWithAdvice() throws IOException {
        var one = Files.write(folder.resolve("one.jsonl"), feed(5)).toString();
        var other = Files.write(folder.resolve("other.jsonl"), feed(6)).toString();
        assertPlayed(replay("used", one));

        assertUsage(replay("used", other), "another feed (5 records there, 6 here)", "--restart", "another name");
        assertUsage(replay("used", one, "--partitions", "2"), "--partitions 1, not 2");
        assertUsage(replay("used", one, "--set", "silence.weight=0.5"), "configuration");
        assertThat(replay("used", one).out()).contains("records    5\n");
        assertThat(replay("used", other, "--restart", "--partitions", "2").out())
                .contains("records    6\n");
    }

    @Test
    void neverWritesToTopicsThatNoReplayMade() throws IOException {
        var file = Files.write(folder.resolve("feed.jsonl"), feed(5)).toString();
        try (var desk = new Desk(broker, "replay.live", folder)) {
            desk.create(TopicSpec.live(new Topics("replay.live."), 1));

            assertUsage(replay("live", file), "were not made by a replay");
            assertUsage(replay("live", file, "--restart"), "were not made by a replay");
            assertThat(desk.records("replay.live.news.articles")).isEmpty();
        }
    }

    @Test
    void deadLettersCanBeTheExitCode() throws IOException {
        var file = folder.resolve("feed.jsonl");
        Files.write(file, List.of(feed(1).get(0), "nonsense", "larger than any article ".repeat(500_000)));

        var ended = replay("dead", file.toString(), "--fail-on-dead-letters");

        assertThat(ended.code()).isEqualTo(ExitCode.DEAD_LETTERS);
        assertThat(ended.out()).containsPattern("dead_letter +2\n").containsPattern("scored +1\n");
    }

    @Test
    void theSummaryCanBeJson() throws IOException {
        var file = Files.write(folder.resolve("feed.jsonl"), feed(2)).toString();

        assertThat(replay("json", file, "--output", "json").out())
                .startsWith("{\"records\":2,\"first_arrival\":")
                .contains("\"outcomes\":{\"scored\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "", "-a", "a b", "ünder"})
    void namesThatNoTopicOrFolderCanHaveAreRefused(String name) throws IOException {
        var file = Files.write(folder.resolve("feed.jsonl"), feed(1)).toString();

        assertUsage(replay(name, file), "A name has up to 100 letters");
    }

    @Test
    void whatCannotBePlayedIsRefusedBeforeAnythingIsStarted() throws IOException {
        var file = Files.write(folder.resolve("feed.jsonl"), feed(3)).toString();
        var empty = Files.createFile(folder.resolve("empty.jsonl")).toString();
        var cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(gzip("x".repeat(999)), 20))
                .toString();

        assertUsage(replay("bad", "no-such-file"), "There is no file no-such-file");
        assertUsage(replay("bad", folder.toString()), "is a folder");
        assertUsage(replay("bad", empty), "There is nothing to play in");
        assertUsage(replay("bad", cut), "Cannot read " + cut);
        assertUsage(replay("bad"), "What is to be played?");
        assertUsage(replay("bad", file, "--topic", "t"), "What is to be played?");
        assertUsage(replay("bad", file, "--offsets", "0:1-2"), "--offsets is about a topic");
        assertUsage(replay("bad", file, "--from", "2025-01-28", "--to", "2025-01-27"), "Nothing lies between");
        assertUsage(replay("bad", file, "--from", "2031-01-01"), "nothing to play", "between these times");
        assertUsage(replay("bad", file, "--from", "yesterday"), "a time is ISO-8601");
        assertUsage(replay("bad", file, "--speed", "fast"), "a pace is max");
        assertUsage(replay("bad", file, "--partitions", "0"), "--partitions is a number from 1");
        assertUsage(replay("bad", "--topic", "t", "--offsets", "0:5"), "an offset range is");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    private Ended replay(String name, String... more) {
        var words = new ArrayList<>(List.of("replay", "--name", name, "--export", folder.resolve("out") + ""));
        words.addAll(List.of("--set", "kafka.bootstrap.servers=" + broker.bootstrapServers()));
        words.addAll(List.of("--set", "state.dir=" + folder.resolve("state")));
        words.addAll(List.of("--set", "store=memory", "--set", "mentions.partitions=2"));
        words.addAll(List.of(more));
        return Ended.of(words);
    }

    private void assertSameValues(String one, String other) {
        for (var topic : VALUES) {
            assertThat(folder.resolve("out/replay." + other + ".sentiment." + topic + ".jsonl"))
                    .isNotEmptyFile()
                    .hasSameBinaryContentAs(folder.resolve("out/replay." + one + ".sentiment." + topic + ".jsonl"));
        }
    }

    private static void assertPlayed(Ended ended) {
        assertThat(ended.err()).doesNotContain("\tat ");
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
    }

    private static void assertUsage(Ended ended, String... messages) {
        assertThat(ended.err()).contains(messages).doesNotContain("\tat ");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
    }

    /** One article a minute from ten o'clock on. */
    private static List<String> feed(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "{\"id\":\"id-%d\",\"title\":\"Nvidia shares %s %d%%\",\"received_at\":\"%s\"}"
                        .formatted(
                                i,
                                i % 3 == 0 ? "fall" : "jump",
                                i,
                                Instant.parse("2025-01-27T10:00:00Z").plusSeconds(60L * i)))
                .toList();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes);
                var input = new ByteArrayInputStream(text.getBytes(UTF_8))) {
            input.transferTo(gzip);
        }
        return bytes.toByteArray();
    }
}
