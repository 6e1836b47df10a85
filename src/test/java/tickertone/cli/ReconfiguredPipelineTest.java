package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.cli.OtherConfiguration.ADDED;
import static tickertone.cli.OtherConfiguration.DROPPED;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tickertone.broker.LocalBroker;
import tickertone.config.Configuration;
import tickertone.stream.ConfigurationJson;
import tickertone.stream.TopicSpec;

/** A pipeline on a real broker that is stopped, and started again over its state under another configuration. */
class ReconfiguredPipelineTest {
    private static final long NOON = Instant.parse("2025-01-27T12:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final int WEEK = 7 * 24 * 60;

    @TempDir
    private static Path folder;

    private static Configuration standard;
    private static Configuration other;
    private static LocalBroker broker;
    private static Desk desk;

    @BeforeAll
    static void changeInTheMiddle() throws Exception {
        standard = StandardParts.defaults();
        other = OtherConfiguration.other();
        broker = LocalBroker.start(folder.resolve("broker"), 0);
        desk = new Desk(broker, "changed", folder.resolve("state"));
        desk.create(TopicSpec.played(desk.topics(), 1));

        send(0, "n", "Nvidia shares jump");
        send(0, "p", "Palantir shares jump");
        send(0, "f", "Netflix shares jump");
        send(2, "n", "Nvidia surges 12% after record revenue");
        send(3, "n", "Nvidia cuts its forecast");
        runUntil(4, standard);
        send(8, "p", "Palantir is downgraded");
        send(8, "f", "Netflix is downgraded");
        runUntil(9 + WEEK, other);
        keep(standard);
        keep(other);
    }

    @AfterAll
    static void close() {
        desk.close();
        broker.close();
    }

    @Test
    void eachReceiptNamesTheConfigurationThatItsArticleWasTaggedUnder() {
        assertThat(desk.values(desk.topics().outcomes()))
                .extracting(outcome ->
                        text(outcome, "article_id") + ' ' + text(outcome, "outcome") + ' ' + text(outcome, "config"))
                .containsExactly(
                        "n0 scored " + standard.digest(),
                        "p0 scored " + standard.digest(),
                        "f0 no_mention " + standard.digest(),
                        "n2 scored " + standard.digest(),
                        "n3 scored " + standard.digest(),
                        "p8 no_mention " + other.digest(),
                        "f8 scored " + other.digest());
        assertThat(desk.values(desk.topics().scores())).allSatisfy(score -> assertThat(text(score, "config"))
                .isEqualTo(text(score, "article_id").equals("f8") ? other.digest() : standard.digest()));
    }

    @Test
    void eachRollingValueIsWrittenUnderTheConfigurationItNames() {
        assertThat(rolling("NVDA"))
                .as("two stories of unlike weight are thin by the first configuration, not by the second")
                .containsExactly(
                        "12:01 1 thin",
                        "12:03 2 thin",
                        "12:04 3 ok",
                        "12:06 2 thin",
                        "12:08 1 thin",
                        "12:09 0 no_news");
        assertThat(desk.values(desk.topics().rolling())).allSatisfy(value -> assertThat(text(value, "config"))
                .isEqualTo(text(value, "subject").equals(ADDED) ? other.digest() : standard.digest()));
    }

    @Test
    void aDroppedSubjectAgesOutAndIsGone() {
        var last = new TreeMap<String, @Nullable String>();
        desk.records(desk.topics().latest())
                .forEach(record -> last.put(new String(record.key(), UTF_8), state(record.value())));

        assertThat(rolling(DROPPED)).containsExactly("12:01 1 thin", "12:06 0 no_news");
        assertThat(last).containsKeys(DROPPED + "|5m", DROPPED + "|7d").allSatisfy((key, state) -> assertThat(state)
                .isEqualTo(key.startsWith(DROPPED) ? null : "no_news"));
    }

    @Test
    void theWholeLogIsProvedUnderBothConfigurations() {
        var out = new StringWriter();

        int code = App.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute(
                        "verify",
                        "--topic-prefix",
                        "changed.",
                        "--set",
                        "application.id=changed",
                        "--set",
                        "kafka.bootstrap.servers=" + broker.bootstrapServers());

        assertThat(out.toString())
                .contains("5 records under configuration " + standard.digest())
                .contains("2 records under configuration " + other.digest())
                .contains("Proved: the outputs follow from the log");
        assertThat(code).isEqualTo(ExitCode.OK);
    }

    private static void keep(Configuration configuration) {
        byte[] digest = configuration.digest().getBytes(UTF_8);
        desk.send(desk.topics().configs(), 0, NOON, digest, ConfigurationJson.write(configuration.document()));
    }

    private static void send(int minute, String name, String title) {
        String id = name + minute;
        byte[] value = "{\"id\":\"%s\",\"title\":\"%s\"}".formatted(id, title).getBytes(UTF_8);
        desk.send(id, value, NOON + minute * MINUTE);
    }

    private static void runUntil(int minute, Configuration configuration) {
        long end = NOON + minute * MINUTE + 1;
        desk.tick(end);
        desk.runUntil(end, StandardParts.of(configuration));
    }

    /** The shortest window's values: time, stories and state. */
    private static List<String> rolling(String subject) {
        return desk.values(desk.topics().rolling()).stream()
                .filter(value -> text(value, "subject").equals(subject))
                .filter(value -> text(value, "window").equals("5m"))
                .map(value -> text(value, "as_of").substring(11, 16)
                        + ' '
                        + value.get("stories")
                        + ' '
                        + text(value, "state"))
                .toList();
    }

    private static @Nullable String state(byte @Nullable [] value) {
        return value == null ? null : text(Desk.json(value), "state");
    }

    private static String text(JsonNode record, String field) {
        return record.get(field).textValue();
    }
}
