package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tickertone.broker.LocalBroker;

/** Proofs as a user asks for them, of replays on a real broker. */
class VerifyCommandTest {
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
    void provesAReplayAndFindsARecordThatWasSlippedIn() throws Exception {
        replay("whole", 40);

        var proved = run("verify", "--name", "whole");

        assertThat(proved.out())
                .contains("replay.whole.news.articles: ", " in 2 partitions")
                .contains("Conservation: 40 records without ticks, 40 outcomes")
                .contains("Proved: the outputs follow from the log, byte for byte, from 2025-01-27T10:00:00Z");
        assertThat(proved.code()).isEqualTo(ExitCode.OK);

        slipIn("whole");
        var refuted = run("verify", "--name", "whole", "--output", "json");

        var json = new ObjectMapper().readTree(refuted.out());
        assertThat(json.path("proved").asBoolean()).isFalse();
        assertThat(json.path("first_differences").get(0).path("kind").asText()).isEqualTo("unexpected");
        assertThat(json.path("first_differences").get(0).path("article_id").asText())
                .startsWith("id-");
        assertThat(refuted.code()).isEqualTo(ExitCode.MISMATCH);
    }

    @Test
    void provesInPartWhatIsLeftOfALog() throws Exception {
        replay("cut", 40, "--set", "windows=1m,10m");
        try (var desk = desk("cut")) {
            var from = RecordsToDelete.beforeOffset(8);
            String articles = desk.topics().articles();
            desk.admin()
                    .deleteRecords(Map.of(
                            new TopicPartition(articles, 0), from,
                            new TopicPartition(articles, 1), from))
                    .all()
                    .get();
        }

        var proved = run("verify", "--name", "cut");

        assertThat(proved.out())
                .containsPattern("Proved, partial, .*: scores from .*, sums from 2025-01-27T10:.*, to ");
        assertThat(proved.code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void saysThatThereIsNoSuchRun() {
        var ended = run("verify", "--name", "nobody");

        assertThat(ended.err()).contains("There is no such run", "replay.nobody.news.articles");
        assertThat(ended.code()).isEqualTo(ExitCode.KAFKA);
    }

    @Test
    void provesOneRunAtATime() {
        var ended = run("verify", "--name", "one", "--demo");

        assertThat(ended.err()).contains("--name", "--demo", "mutually exclusive");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
    }

    private void slipIn(String name) {
        try (var desk = desk(name)) {
            var score = desk.records(desk.topics().scores()).get(5);
            String forged = new String(score.value(), UTF_8).replaceFirst("\"weight\":0\\.(\\d)", "\"weight\":0.9$1");
            desk.send(
                    desk.topics().scores(), score.partition(), score.timestamp(), score.key(), forged.getBytes(UTF_8));
        }
    }

    private Desk desk(String name) {
        return new Desk(broker, "replay." + name, folder);
    }

    private void replay(String name, int lines, String... more) throws IOException {
        var feed = Files.write(folder.resolve(name + ".jsonl"), feed(lines));
        var words = new ArrayList<>(List.of("replay", "--name", name, feed.toString(), "--partitions", "2"));
        words.addAll(List.of(more));
        assertThat(run(words.toArray(String[]::new)).code()).isEqualTo(ExitCode.OK);
    }

    private Ended run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--set", "kafka.bootstrap.servers=" + broker.bootstrapServers()));
        all.addAll(List.of("--set", "state.dir=" + folder.resolve("state")));
        all.addAll(List.of("--set", "mentions.partitions=2"));
        return Ended.of(all);
    }

    /** One article a minute from ten o'clock on; every fifth repeats the one before under an id of its own. */
    private static List<String> feed(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(i -> "{\"id\":\"id-%d\",\"title\":\"Nvidia shares %s %d%%\",\"received_at\":\"%s\"}"
                        .formatted(
                                i,
                                i % 3 == 0 ? "fall" : "jump",
                                i % 5 == 4 ? i - 1 : i,
                                Instant.parse("2025-01-27T10:00:00Z").plusSeconds(60L * i)))
                .toList();
    }
}
