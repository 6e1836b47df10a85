package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tickertone.broker.LocalBroker;
import tickertone.feed.Export;
import tickertone.feed.FeedLine;
import tickertone.feed.Feeds;
import tickertone.rolling.UnfitState;
import tickertone.sentiment.Scorer;
import tickertone.stream.TopicPlan;
import tickertone.stream.TopicSpec;

/** The whole pipeline on a real broker: bytes in, bytes out. */
class PipelineTest {
    private static final String FEED = "/feed/january-2025.jsonl";
    private static final int LINES = 80;
    private static final long NOON = Instant.parse("2025-01-27T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    /** What a topic takes by default is 1,048,588 bytes with key, headers and framing. */
    private static final int LARGEST = 1_048_000;

    private static final String BUG = "a bug in the scorer";

    @TempDir
    private static Path shared;

    private static LocalBroker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = LocalBroker.start(shared, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void givesTheSameBytesWhetherOrNotItIsStoppedInTheMiddle() throws Exception {
        var feed = feed();
        var whole = folder.resolve("whole");
        try (var desk = played(broker, "same")) {
            send(desk, feed);

            finish(desk, feed, whole);
        }

        var halves = folder.resolve("halves");
        var data = folder.resolve("broker");
        try (var own = LocalBroker.start(data, 0);
                var desk = played(own, "same");
                var pipeline = desk.start(StandardParts.standard(), Duration.ZERO)) {
            send(desk, feed.subList(0, LINES / 2));
            desk.await(desk.topics().outcomes(), LINES / 4);
            assertThat(pipeline.alive()).isTrue();
        }
        try (var own = LocalBroker.start(data, 0);
                var desk = played(own, "same")) {
            send(desk, feed.subList(LINES / 2, LINES));

            finish(desk, feed, halves);
        }

        assertSameFiles(whole, halves);
        assertThat(Files.size(halves.resolve("same.sentiment.rolling.jsonl"))).isPositive();
    }

    @Test
    void givesTheSameValuesUnderAnyNumberOfPartitions() throws Exception {
        var feed = feed();
        for (int partitions : new int[] {1, 3, 8}) {
            try (var desk = played("over-" + partitions, partitions)) {
                desk.play(feed, StandardParts.standard());
                export(desk, folder);
            }
        }

        for (var topic : List.of("scores", "rolling", "latest")) {
            var one = folder.resolve("over-1.sentiment." + topic + ".jsonl");
            assertThat(one).isNotEmptyFile();
            assertThat(folder.resolve("over-3.sentiment." + topic + ".jsonl")).hasSameBinaryContentAs(one);
            assertThat(folder.resolve("over-8.sentiment." + topic + ".jsonl")).hasSameBinaryContentAs(one);
        }
    }

    @Test
    void stopsWithAdviceWhenAPartitionIsAdded() throws Exception {
        try (var desk = played("added", 2)) {
            var pipeline = desk.start(StandardParts.standard(), Duration.ZERO);
            desk.send("a", article("a", "Nvidia shares jump"), NOON);
            desk.await(desk.topics().outcomes(), 1);

            desk.admin()
                    .createPartitions(Map.of(desk.topics().articles(), NewPartitions.increaseTo(3)))
                    .all()
                    .get();

            assertThat(pipeline.await()).isInstanceOf(UnfitState.class);
            pipeline.close();
            assertThatThrownBy(() -> desk.start(StandardParts.standard(), Duration.ZERO))
                    .isInstanceOf(UnfitState.class)
                    .hasMessageContainingAll("added.news.articles has 3 partitions", "made for 2", "application.id");
        }
    }

    @Test
    void refusesStateOfOtherWindows() throws Exception {
        try (var desk = played("windows", 1)) {
            desk.send("a", article("a", "Nvidia shares jump"), NOON);
            desk.tick(NOON + 1);
            desk.runUntil(NOON + 1, StandardParts.standard());

            try (var pipeline = desk.start(StandardParts.over("5m", "1h"), Duration.ZERO)) {
                assertThat(pipeline.await())
                        .isInstanceOf(UnfitState.class)
                        .hasMessageContainingAll("windows of [5, 60, 1440, 10080]", "[5, 60]", "reset");
            }
        }
    }

    @Test
    void setsAsideWhatItCannotReadAndScoresItsNeighbours() throws Exception {
        var parts = StandardParts.scoredBy(PipelineTest::failingOnBug);
        try (var desk = played(broker, "poison")) {
            var poison = poison();
            int minute = 0;
            for (var bad : poison.entrySet()) {
                desk.send("good-" + minute, article("good-" + minute, "Nvidia shares jump"), NOON + minute * MINUTE);
                desk.send(bad.getValue().key(), bad.getValue().value(), NOON + minute * MINUTE + 1);
                minute++;
            }
            desk.send("good-last", article("good-last", "Nvidia shares jump"), NOON + minute * MINUTE);
            long end = NOON + minute * MINUTE + 1;
            desk.tick(end);
            desk.runUntil(end, parts);

            assertThat(reasons(desk)).containsExactlyElementsOf(expected(poison));
            assertThat(desk.records(desk.topics().deadLetters()))
                    .allMatch(letter -> letter.value() == null || letter.value().length <= 256 * 1024);
            var scores = desk.values(desk.topics().scores());
            assertThat(articles(scores, "NVDA")).hasSize(minute + 1).allMatch(id -> id.startsWith("good-"));
            assertThat(scores).as("no record moved the clock").allMatch(score -> Instant.parse(
                            score.get("arrived_at").textValue())
                    .isBefore(Instant.ofEpochMilli(end)));
            assertThat(desk.values(desk.topics().outcomes())).hasSize(2 * minute + 1);
        }
    }

    @Test
    void scoresAnEnormousTitleTowardEachSubjectItNames() throws Exception {
        var tickers = List.of(
                "NVDA", "MSFT", "AAPL", "AMZN", "GOOGL", "META", "TSLA", "ORCL", "AVGO", "AMD", "INTC", "MU", "TSM",
                "ARM", "PLTR", "BABA", "BIDU", "VST", "CEG", "GEV");
        var title = "$" + String.join(" shares fall. $", tickers) + " The day went on.".repeat(52_000);
        try (var desk = played(broker, "enormous")) {
            desk.send("big", article("big", title), NOON);
            desk.send("small", article("small", "Vistra shares jump"), NOON + 1);
            desk.tick(NOON + MINUTE + 1);
            desk.runUntil(NOON + MINUTE + 1, StandardParts.standard());

            assertThat(title.length()).isBetween(880_000, 990_000);
            var scores = desk.values(desk.topics().scores());
            assertThat(scores)
                    .filteredOn(score -> score.get("article_id").textValue().equals("big"))
                    .filteredOn(score -> score.get("kind").textValue().equals("ticker"))
                    .extracting(score -> score.get("subject").textValue())
                    .containsExactlyInAnyOrderElementsOf(tickers);
            assertThat(scores)
                    .extracting(score -> score.get("title").textValue().length())
                    .allMatch(length -> length <= 300);
            assertThat(articles(scores, "VST")).containsExactly("big", "small");
        }
    }

    @Test
    void ticksByItselfSoThatASingleArticleIsHeardOf() throws Exception {
        try (var desk = new Desk(broker, "live", folder.resolve("live"));
                var pipeline = desk.create(TopicSpec.live(desk.topics(), 4))
                        .start(StandardParts.live(), Duration.ofMillis(250))) {
            desk.send("one", article("one", "Nvidia shares jump 5%"), null);

            var latest = desk.await(desk.topics().latest(), 12);

            assertThat(latest).extracting(record -> text(record.key())).contains("NVDA|5m", "NVDA|7d", "SEMIS|1h");
            var value = Desk.json(latest.get(0).value());
            assertThat(value.get("articles").intValue()).isOne();
            assertThat(value.get("sentiment").doubleValue()).isPositive();
            assertThat(pipeline.alive()).isTrue();
        }
    }

    @Test
    void createsTheTopicsThatAreMissing() {
        try (var desk = new Desk(broker, "missing", folder)) {
            var specs = TopicSpec.live(desk.topics(), 2);

            var before = TopicPlan.of(desk.admin(), specs);
            before.apply(desk.admin(), (short) 1);

            var after = TopicPlan.of(desk.admin(), specs);
            assertThat(before.missing()).isEqualTo(specs);
            assertThat(after.missing()).isEmpty();
            assertThat(after.differences()).isEmpty();
        }
    }

    @Test
    void namesWhatDoesNotFitAboutATopic() throws Exception {
        try (var desk = new Desk(broker, "unfit", folder)) {
            desk.create(List.of(new TopicSpec(desk.topics().scores(), 1, Map.of("cleanup.policy", "compact"))));

            var plan = TopicPlan.of(desk.admin(), TopicSpec.live(desk.topics(), 1));

            assertThat(plan.differences()).anySatisfy(difference -> assertThat(difference)
                    .contains("unfit.sentiment.scores", "cleanup.policy=compact", "not delete"));
            assertThat(plan.missing()).hasSize(6);
        }
    }

    @Test
    void refusesToRunOnTopicsThatDoNotFit() throws Exception {
        try (var desk = new Desk(broker, "unlike", folder)) {
            var fit = TopicSpec.live(desk.topics(), 1).get(0);
            desk.create(List.of(new TopicSpec(fit.name(), 1, Map.of("cleanup.policy", "compact"))));

            int code = App.run(
                    "run",
                    "--set",
                    "kafka.bootstrap.servers=" + broker.bootstrapServers(),
                    "--set",
                    "state.dir=" + folder,
                    "--topic-prefix",
                    "unlike.");

            assertThat(fit.name()).isEqualTo(desk.topics().articles());
            assertThat(code).isEqualTo(ExitCode.KAFKA);
            assertThat(desk.admin().listTopics().names().get())
                    .as("nothing was created beside it")
                    .doesNotContain("unlike.sentiment.scores");
        }
    }

    private record Sent(@Nullable String key, byte @Nullable [] value) {}

    /** One record or more for each reason, by the reason and a name. */
    private static Map<String, Sent> poison() {
        var records = new TreeMap<String, Sent>();
        records.put("too_large", new Sent(null, filled("{\"id\": \"", LARGEST)));
        records.put("encoding", new Sent("e", new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'}));
        records.put("encoding surrogate", new Sent("e", bytes("{\"id\":\"e\",\"title\":\"Nvidia \\ud800\"}")));
        records.put("json_syntax", new Sent("s", bytes("<html>502</html>")));
        records.put("json_syntax empty", new Sent("s", new byte[0]));
        records.put("json_syntax large", new Sent("s", filled("[", 900_000)));
        records.put("json_limit", new Sent("l", bytes("{\"id\":\"l\",\"x\":" + "[".repeat(40) + "]".repeat(40) + "}")));
        records.put("wrong_type", new Sent("w", bytes("null")));
        records.put("wrong_type id", new Sent(null, bytes("{\"id\":7,\"title\":\"Nvidia\"}")));
        records.put("missing_field", new Sent("m", bytes("{\"id\":\"m\",\"title\":\" \"}")));
        records.put("missing_field key", new Sent(null, null));
        records.put("key_mismatch", new Sent("k", article("other", "Nvidia shares fall")));
        records.put("bad_time", new Sent("b", dated("b", "2025-01-27T12:00:00")));
        records.put("future_time", new Sent("f", dated("f", "2099-01-01T00:00:00Z")));
        records.put("internal", new Sent("i", article("i", "Nvidia meets " + BUG)));
        return records;
    }

    private static List<String> expected(Map<String, Sent> poison) {
        return poison.keySet().stream().map(name -> name.split(" ")[0]).toList();
    }

    private static Scorer failingOnBug(Scorer scorer) {
        return (document, mentions) -> {
            if (document.article().text().contains(BUG)) {
                throw new IllegalStateException(BUG);
            }
            return scorer.score(document, mentions);
        };
    }

    private Desk played(LocalBroker on, String name) {
        var desk =
                new Desk(on, name, folder.resolve(name + on.bootstrapServers().replace(':', '-')));
        return desk.create(TopicSpec.played(desk.topics(), 1));
    }

    private Desk played(String name, int partitions) {
        var desk = new Desk(broker, name, folder.resolve(name));
        return desk.create(TopicSpec.played(desk.topics(), partitions));
    }

    /** Plays to the end of the minute and writes what came of it. */
    private static void finish(Desk desk, List<FeedLine> feed, Path export) throws Exception {
        long end = feed.get(feed.size() - 1).arrival().toEpochMilli() / MINUTE * MINUTE + MINUTE + 1;
        desk.tick(end);
        desk.runUntil(end, StandardParts.standard());
        export(desk, export);
    }

    private static void export(Desk desk, Path folder) throws IOException {
        try (var consumer = desk.consumer()) {
            new Export(consumer, desk.topics(), folder.resolve("sorting")).write(folder);
        }
    }

    private static void send(Desk desk, List<FeedLine> lines) {
        lines.forEach(line -> desk.send(line.key(), line.value(), line.arrival().toEpochMilli()));
    }

    private static List<FeedLine> feed() throws IOException {
        try (var input = PipelineTest.class.getResourceAsStream(FEED)) {
            return Feeds.sorted(input).subList(0, LINES);
        }
    }

    private static void assertSameFiles(Path expected, Path actual) throws IOException {
        try (var files = Files.list(expected)) {
            for (var file : files.toList()) {
                assertThat(actual.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    private static List<String> reasons(Desk desk) {
        var reasons = new ArrayList<String>();
        for (ConsumerRecord<byte[], byte[]> letter : desk.records(desk.topics().deadLetters())) {
            reasons.add(text(letter.headers().lastHeader("tickertone-reason").value()));
        }
        return reasons;
    }

    private static List<String> articles(List<JsonNode> scores, String subject) {
        return scores.stream()
                .filter(score -> score.get("subject").textValue().equals(subject))
                .map(score -> score.get("article_id").textValue())
                .toList();
    }

    private static byte[] article(String id, String title) {
        return bytes("{\"id\":\"%s\",\"title\":\"%s\"}".formatted(id, title));
    }

    private static byte[] dated(String id, String published) {
        return bytes("{\"id\":\"%s\",\"title\":\"Nvidia\",\"published_at\":\"%s\"}".formatted(id, published));
    }

    private static byte[] filled(String start, int size) {
        byte[] value = new byte[size];
        Arrays.fill(value, (byte) 'x');
        System.arraycopy(bytes(start), 0, value, 0, start.length());
        return value;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
