package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import java.io.IOException;
import java.io.InputStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The steps themselves, and what passes none of them. */
class SentimentTopologyTest {
    private static final String GOOD = "Nvidia shares surge on record revenue";

    private final Bench bench = new Bench(Bench.REPLAY);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void thePrintedTopologyIsTheStoredOne() throws IOException {
        String printed = SentimentTopology.of(Bench.TOPICS, Bench.STANDARD)
                .describe()
                .toString()
                .strip();

        assertThat(printed)
                .as("The topology changed. Names of steps, stores and topics are the format of the state that running"
                        + " pipelines keep: if the change is wanted, say in the commit what becomes of that state, and"
                        + " renew src/test/resources/topology.txt with the output of `tickertone topology`.")
                .isEqualToNormalizingNewlines(stored().strip());
    }

    private static String stored() throws IOException {
        try (InputStream text = SentimentTopologyTest.class.getResourceAsStream("/topology.txt")) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    @Test
    void aTickHasNoOutcome() {
        bench.tick(ARRIVAL);

        for (var topic : Bench.TOPICS.outputs()) {
            assertThat(bench.records(topic)).isEmpty();
        }
    }

    @Test
    void theHeadersOfAPublisherGoNowhere() {
        var headers = new RecordHeaders();
        headers.add("secret", "x".repeat(1_000).getBytes(UTF_8));

        bench.send(null, Bench.json("a", GOOD).getBytes(UTF_8), headers, ARRIVAL);
        bench.send(null, "nonsense".getBytes(UTF_8), headers, ARRIVAL);
        bench.tick(ARRIVAL.plusSeconds(61));

        for (var topic : Bench.TOPICS.outputs()) {
            assertThat(bench.records(topic)).isNotEmpty().allSatisfy(record -> assertThat(Bench.headers(record))
                    .doesNotContainKeys("secret", "tickertone-tick"));
        }
    }
}
