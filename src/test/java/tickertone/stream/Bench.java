package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import tickertone.cli.StandardParts;
import tickertone.config.FaultyConfiguration;

/** The whole topology without a broker: records go in with their arrival, what came of them is read by topic. */
final class Bench implements AutoCloseable {
    static final Topics TOPICS = new Topics("");
    static final Parts STANDARD = standard();
    static final Parts REPLAY = inMemory(STANDARD, true);
    static final Parts LIVE = inMemory(STANDARD, false);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> articles;
    private final Map<String, List<TestRecord<byte[], byte[]>>> written = new HashMap<>();
    private Instant last = Instant.EPOCH;

    Bench(Parts parts) {
        driver = new TopologyTestDriver(SentimentTopology.of(TOPICS, parts), settings());
        articles = driver.createInputTopic(TOPICS.articles(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** What a driver needs to be told. */
    static Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return settings;
    }

    void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers, Instant arrival) {
        articles.pipeInput(new TestRecord<>(key, value, headers, arrival));
        last = arrival.isAfter(last) ? arrival : last;
    }

    void send(byte @Nullable [] key, byte @Nullable [] value, Instant arrival) {
        send(key, value, new RecordHeaders(), arrival);
    }

    void send(String json, Instant arrival) {
        send(null, json.getBytes(UTF_8), arrival);
    }

    /** An article of a title alone, keyed by its id. */
    void article(String id, String title, Instant arrival) {
        send(id.getBytes(UTF_8), json(id, title).getBytes(UTF_8), arrival);
    }

    void withdraw(String id, Instant arrival) {
        send(id.getBytes(UTF_8), null, arrival);
    }

    void tick(Instant arrival) {
        var tick = Tick.record(TOPICS.articles(), 0, arrival.toEpochMilli());
        articles.pipeInput(new TestRecord<>(tick.key(), tick.value(), tick.headers(), arrival));
    }

    /** Lets the source partition tell how far it has come, as it does many times a second. */
    void mark() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    List<JsonNode> scores() {
        return values(TOPICS.scores());
    }

    List<JsonNode> scores(String subject) {
        return scores().stream()
                .filter(score -> score.get("subject").textValue().equals(subject))
                .toList();
    }

    List<JsonNode> rolling() {
        return values(TOPICS.rolling());
    }

    List<JsonNode> rolling(String subject, String window) {
        return rolling().stream()
                .filter(value -> value.get("subject").textValue().equals(subject))
                .filter(value -> value.get("window").textValue().equals(window))
                .toList();
    }

    List<JsonNode> latest() {
        return values(TOPICS.latest());
    }

    List<JsonNode> outcomes() {
        return values(TOPICS.outcomes());
    }

    /** That there is one receipt, and what it says. */
    void assertOutcome(String outcome, @Nullable String reason) {
        assertThat(outcomes()).hasSize(1);
        assertThat(outcomes().get(0).get("outcome").textValue()).isEqualTo(outcome);
        assertThat(outcomes().get(0).get("reason").textValue()).isEqualTo(reason);
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return records(TOPICS.deadLetters());
    }

    List<JsonNode> values(String topic) {
        return records(topic).stream().map(record -> parse(record.value())).toList();
    }

    /** Everything written to a topic since the start; nothing is held back any more once scores are asked for. */
    List<TestRecord<byte[], byte[]>> records(String topic) {
        if (topic.equals(TOPICS.scores())) {
            tick(last.plusMillis(1));
        }
        var all = written.computeIfAbsent(topic, name -> new ArrayList<>());
        var output = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        all.addAll(output.readRecordsToList());
        return List.copyOf(all);
    }

    /** The records of a topic as text, to be compared byte for byte. */
    List<String> bytes(String topic) {
        return records(topic).stream()
                .map(record -> text(record.key()) + " @" + record.timestamp() + " " + text(record.value()) + " "
                        + record.headers().toArray().length)
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }

    static String json(String id, String title) {
        return JSON.createObjectNode().put("id", id).put("title", title).toString();
    }

    static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + new String(value, UTF_8), e);
        }
    }

    static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A number of four places in units of 1/10,000. */
    static int units(JsonNode number) {
        return number.decimalValue().movePointRight(4).intValueExact();
    }

    static Map<String, String> headers(TestRecord<byte[], byte[]> record) {
        return Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null
                ? "null"
                : new String(bytes, UTF_8) + '#' + HexFormat.of().toHexDigits(bytes.length);
    }

    private static Parts standard() {
        try {
            return StandardParts.standard();
        } catch (FaultyConfiguration e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a subject on the watchlist; who tags still knows it. */
    static Parts unwatched(String subject) {
        var watched = new HashSet<>(REPLAY.watched());
        watched.remove(subject);
        return new Parts(
                REPLAY.reader(),
                REPLAY.tagger(),
                REPLAY.windows(),
                REPLAY.rules(),
                REPLAY.latestAtBoundariesOnly(),
                watched,
                REPLAY.config(),
                1,
                true);
    }

    private static Parts inMemory(Parts parts, boolean latestAtBoundariesOnly) {
        return new Parts(
                parts.reader(),
                parts.tagger(),
                parts.windows(),
                parts.rules(),
                latestAtBoundariesOnly,
                parts.watched(),
                parts.config(),
                parts.mentionPartitions(),
                true);
    }
}
