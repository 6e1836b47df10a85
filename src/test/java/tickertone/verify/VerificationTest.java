package tickertone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.broker.LocalBroker;
import tickertone.cli.Desk;
import tickertone.cli.StandardParts;
import tickertone.config.Configuration;
import tickertone.feed.Feeds;
import tickertone.stream.ConfigurationJson;
import tickertone.stream.Parts;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;
import tickertone.verify.Difference.Kind;

/** Recomputation: outputs are proved where they follow from their log, and a single digit that does not is found. */
class VerificationTest {
    private static final int PARTITIONS = 3;
    /** Four days of the feed. */
    private static final int LINES = 110;

    private static final Topics TOPICS = new Topics("proof.");
    private static final Reach FINISHED = new Reach(List.of());

    private static Configuration configuration;
    private static Parts parts;
    private static Shelf run;

    private Shelf shelf;

    @TempDir
    private static Path folder;

    /** What a pipeline makes of the bundled feed, which has corrections, withdrawals, copies and poison. */
    @BeforeAll
    static void runAPipeline() throws Exception {
        configuration = StandardParts.defaults();
        parts = StandardParts.over("5m", "1h", "1d");
        run = new Shelf(PARTITIONS);
        try (var broker = LocalBroker.start(folder.resolve("broker"), 0);
                var desk = new Desk(broker, "proof", folder.resolve("state"));
                var feed = Objects.requireNonNull(
                        VerificationTest.class.getResourceAsStream("/feed/january-2025.jsonl"))) {
            desk.create(TopicSpec.played(TOPICS, PARTITIONS))
                    .play(Feeds.sorted(feed).subList(0, LINES), parts);
            TOPICS.all().forEach(topic -> run.put(topic, desk.records(topic)));
        }
        run.put(TOPICS.configs(), List.of(kept(configuration)));
    }

    @BeforeEach
    void takeACopy() {
        shelf = run.copy();
    }

    @Test
    void provesWhatFollowsFromTheLog() throws Exception {
        var proof = proof();

        assertThat(proof.first()).isEmpty();
        assertThat(proof.holds()).isTrue();
        assertThat(proof.range().partial()).isFalse();
        assertThat(proof.range().to()).isNotNull();
        assertThat(proof.topics()).allSatisfy(topic -> {
            assertThat(topic.equal())
                    .isEqualTo(run.records(topic.topic()).size())
                    .isPositive();
            assertThat(topic.notYet()).isZero();
        });
        assertThat(proof.conservation().outcomes())
                .isEqualTo(proof.conservation().records())
                .isEqualTo(run.records(TOPICS.outcomes()).size());
        assertThat(proof.conservation().scores())
                .isEqualTo(proof.conservation().subjects())
                .isPositive();
        assertThat(proof.totals()).isPositive();
        assertThat(proof.configurations()).containsOnlyKeys(configuration.digest());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void catchesASingleDigitInAnyTopic(long seed) throws Exception {
        var random = new Random(seed);
        for (var topic : TOPICS.outputs()) {
            shelf = run.copy();
            int index = random.nextInt(run.records(topic).size());
            shelf.forge(topic, index, value -> withAnotherDigit(value, random));

            var proof = proof();

            assertThat(proof.holds()).as("%s, record %d", topic, index).isFalse();
            assertThat(proof.first()).anyMatch(difference -> difference.topic().equals(topic));
        }
    }

    @Test
    void tellsWhichFieldOfWhichArticleIsOther() throws Exception {
        int index = indexOf(TOPICS.scores(), "\"confidence\":");
        String before = text(run.records(TOPICS.scores()).get(index));
        shelf.forge(TOPICS.scores(), index, replacing("\"confidence\":0.", "\"confidence\":9."));

        var differences = proof().first();

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
            assertThat(difference.topic()).isEqualTo(TOPICS.scores());
            assertThat(before).contains("\"article_id\":\"" + difference.articleId() + "\"");
            assertThat(difference.detail()).startsWith("confidence is 9.").contains(", recomputed 0.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores", "rolling", "outcomes", "deadLetters"})
    void missesARecordThatIsGone(String name) throws Exception {
        String topic = topic(name);
        shelf.records(topic).remove(shelf.records(topic).size() / 2);

        var proof = proof();

        assertThat(proof.first()).anySatisfy(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.MISSING);
            assertThat(difference.topic()).isEqualTo(topic);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores", "rolling", "latest", "outcomes", "deadLetters"})
    void noticesARecordThatIsThereTwice(String name) throws Exception {
        String topic = topic(name);
        shelf.repeat(topic, shelf.records(topic).size() / 2);

        var proof = proof();

        assertThat(proof.first()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.UNEXPECTED);
            assertThat(difference.topic()).isEqualTo(topic);
        });
    }

    @Test
    void noticesAnArticleThatWasChangedAfterwards() throws Exception {
        int index = indexOf(TOPICS.articles(), "\"title\":");
        shelf.forge(TOPICS.articles(), index, replacing("\"title\":\"", "\"title\":\"Nvidia plunges. "));

        assertThat(proof().holds()).isFalse();
    }

    @Test
    void comparesAllOtherFieldsOfAnotherProgramsRecords() throws Exception {
        for (var topic : List.of(TOPICS.scores(), TOPICS.rolling(), TOPICS.latest())) {
            for (int i = 0; i < shelf.records(topic).size(); i++) {
                shelf.forge(topic, i, replacing("\"engine\":\"", "\"engine\":\"another "));
            }
        }

        var proof = proof();

        assertThat(proof.first()).isEmpty();
        assertThat(proof.engines()).hasSize(1).allSatisfy((engine, records) -> {
            assertThat(engine).startsWith("another ");
            assertThat(records)
                    .isEqualTo(run.records(TOPICS.scores()).size()
                            + run.records(TOPICS.rolling()).size()
                            + run.records(TOPICS.latest()).size());
        });
    }

    @Test
    void doesNotBelieveAProgramThatMadeOneRecordAlone() throws Exception {
        shelf.forge(TOPICS.scores(), 0, replacing("\"engine\":\"", "\"engine\":\"another "));

        assertThat(proof().first()).singleElement().satisfies(difference -> assertThat(difference.detail())
                .contains("no other record names"));
    }

    @Test
    void saysThatAConfigurationIsNotKept() throws Exception {
        shelf.put(TOPICS.configs(), List.of());

        var proof = proof();

        assertThat(proof.range().to()).isNull();
        assertThat(proof.first()).singleElement().satisfies(difference -> assertThat(difference.detail())
                .contains("configuration", configuration.digest(), "is not kept"));
    }

    @Test
    void needsOnlyTheLastLatestValueOfAKey() throws Exception {
        var last = new HashMap<String, ConsumerRecord<byte[], byte[]>>();
        shelf.records(TOPICS.latest()).forEach(record -> last.put(new String(record.key(), UTF_8), record));
        shelf.remove(TOPICS.latest(), record -> !last.containsValue(record));

        var proof = proof();

        assertThat(proof.first()).isEmpty();
        assertThat(compared(proof, TOPICS.latest()).equal()).isEqualTo(last.size());
        assertThat(compared(proof, TOPICS.latest()).notKept())
                .isGreaterThanOrEqualTo(run.records(TOPICS.latest()).size() - last.size());
    }

    @Test
    void missesTheLastLatestValueOfAKey() throws Exception {
        var last = shelf.records(TOPICS.latest()).stream()
                .filter(record -> new String(record.key(), UTF_8).equals("NVDA|1d"))
                .reduce((a, b) -> b)
                .orElseThrow();
        shelf.remove(TOPICS.latest(), last::equals);

        assertThat(proof().first()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.MISSING);
            assertThat(difference.subject()).isEqualTo("NVDA|1d");
        });
    }

    @Test
    void provesARunThatGoesOnToWhereItIs() throws Exception {
        long half = middle();
        for (var topic : TOPICS.outputs()) {
            shelf.remove(topic, record -> record.timestamp() >= half);
        }

        var proof = proof(new Reach(List.of(half, half, half, half)));

        assertThat(proof.first()).isEmpty();
        assertThat(proof.range().to()).isBefore(java.time.Instant.ofEpochMilli(half));
        assertThat(compared(proof, TOPICS.rolling()).equal()).isPositive();
        assertThat(compared(proof, TOPICS.rolling()).notYet()).isPositive();
        assertThat(compared(proof, TOPICS.rolling()).equal()
                        + compared(proof, TOPICS.rolling()).notYet())
                .isEqualTo(run.records(TOPICS.rolling()).size());
    }

    @Test
    void missesWhatARunSaysItHasWritten() throws Exception {
        long half = middle();
        long soon = half + 6 * 3_600_000;
        for (var topic : TOPICS.outputs()) {
            shelf.remove(topic, record -> record.timestamp() >= half);
        }

        var proof = proof(new Reach(List.of(soon, soon, half, half)));

        assertThat(proof.first()).isNotEmpty().allSatisfy(difference -> assertThat(difference.kind())
                .isEqualTo(Kind.MISSING));
    }

    @Test
    void provesALogWhoseBeginningIsGoneInPart() throws Exception {
        trimArticles();

        var proof = proof();

        assertThat(proof.first()).isEmpty();
        assertThat(proof.range().partial()).isTrue();
        assertThat(proof.range().sumsFrom()).isNotNull();
        assertThat(compared(proof, TOPICS.rolling()).equal()).isPositive();
        assertThat(compared(proof, TOPICS.scores()).equal()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void catchesADigitInThePartThatIsLeft(long seed) throws Exception {
        trimArticles();
        var random = new Random(seed);
        assertThat(proof().holds()).isTrue();
        int index = lastOf(TOPICS.rolling(), random.nextInt(20));
        shelf.forge(TOPICS.rolling(), index, value -> withAnotherDigit(value, random));

        assertThat(proof().holds()).isFalse();
    }

    @Test
    void asksForNoMoreThanTheOutputsStillKeep() throws Exception {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            shelf.trim(TOPICS.rolling(), partition, 200);
        }

        var proof = proof();

        assertThat(proof.first()).isEmpty();
        assertThat(compared(proof, TOPICS.rolling()).notKept()).isPositive();
    }

    /** The first day or so of the feed is no longer in the log; what it gave is still in the outputs. */
    private void trimArticles() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            shelf.trim(TOPICS.articles(), partition, 10 + partition);
        }
    }

    private long middle() {
        var rolling = run.records(TOPICS.rolling());
        return rolling.stream()
                        .mapToLong(ConsumerRecord::timestamp)
                        .sorted()
                        .skip(rolling.size() / 2)
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    private int lastOf(String topic, int back) {
        var records = run.records(topic);
        var byTime = new ArrayList<Integer>();
        for (int i = 0; i < records.size(); i++) {
            byTime.add(i);
        }
        byTime.sort((a, b) ->
                Long.compare(records.get(b).timestamp(), records.get(a).timestamp()));
        return byTime.get(back);
    }

    private int indexOf(String topic, String text) {
        var records = run.records(topic);
        for (int i = records.size() / 2; i < records.size(); i++) {
            if (records.get(i).value() != null
                    && text(records.get(i)).contains(text)
                    && !text(records.get(i)).contains(text + "null")) {
                return i;
            }
        }
        throw new IllegalStateException("no record of " + topic + " has " + text);
    }

    private static String topic(String name) {
        return switch (name) {
            case "scores" -> TOPICS.scores();
            case "rolling" -> TOPICS.rolling();
            case "latest" -> TOPICS.latest();
            case "outcomes" -> TOPICS.outcomes();
            default -> TOPICS.deadLetters();
        };
    }

    private static Proof.Compared compared(Proof proof, String topic) {
        return proof.topics().stream()
                .filter(compared -> compared.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] withAnotherDigit(byte[] value, Random random) {
        byte[] forged = value == null ? new byte[] {'0'} : value.clone();
        int[] digits = java.util.stream.IntStream.range(0, forged.length)
                .filter(i -> forged[i] >= '0' && forged[i] <= '9')
                .toArray();
        if (digits.length == 0) {
            return Arrays.copyOf(forged, forged.length + 1);
        }
        int at = digits[random.nextInt(digits.length)];
        forged[at] = (byte) ('0' + (forged[at] - '0' + 1 + random.nextInt(9)) % 10);
        return forged;
    }

    private static UnaryOperator<byte[]> replacing(String text, String other) {
        return value -> value == null
                ? null
                : new String(value, UTF_8).replace(text, other).getBytes(UTF_8);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> kept(Configuration configuration) {
        byte[] key = configuration.digest().getBytes(UTF_8);
        return new ConsumerRecord<>(TOPICS.configs(), 0, 0, key, ConfigurationJson.write(configuration.document()));
    }

    private Proof proof() throws InterruptedException {
        return proof(FINISHED);
    }

    private Proof proof(Reach reach) throws InterruptedException {
        Configurations configurations;
        try (var consumer = shelf.committed()) {
            configurations = Configurations.of(consumer, TOPICS.configs(), VerificationTest::parts);
        }
        try (var verification = Verification.open(shelf, TOPICS, configurations, reach)) {
            return verification.prove(done -> {});
        }
    }

    private static Optional<Parts> parts(Map<String, String> document) {
        return document.equals(configuration.document()) ? Optional.of(parts) : Optional.empty();
    }
}
