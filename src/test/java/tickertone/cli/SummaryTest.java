package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tickertone.stream.Topics;

class SummaryTest {
    private static final Instant FIRST = Instant.parse("2025-01-27T10:00:00Z");
    private static final Instant LAST = FIRST.plusSeconds(60);

    private final Topics topics = new Topics("replay.r.");
    private final Receipts receipts = new Receipts(topics);

    @BeforeEach
    void receive() {
        for (var outcome : new String[] {"scored", "no_mention", "scored"}) {
            receipts.take(Receipt.of(topics, outcome, FIRST));
        }
        for (var subject : new String[] {"NVDA", "VST", "NVDA"}) {
            receipts.take(Receipt.score(topics, subject, LAST));
        }
    }

    @Test
    void countsOutcomesAndScores() {
        var out = new StringWriter();

        new Summary(receipts, FIRST, LAST).print(new PrintWriter(out));

        assertThat(out.toString())
                .containsIgnoringNewLines("records    3")
                .contains("2025-01-27T10:00:00Z to 2025-01-27T10:01:00Z")
                .containsPattern("no_mention +1\\R")
                .containsPattern("scored +2\\R")
                .containsPattern("NVDA +2\\R")
                .containsPattern("VST +1\\R");
    }

    @Test
    void isOneObjectInJson() {
        assertThat(new Summary(receipts, FIRST, LAST).toJson())
                .isEqualTo("{\"records\":3,\"first_arrival\":\"2025-01-27T10:00:00.000Z\","
                        + "\"last_arrival\":\"2025-01-27T10:01:00.000Z\","
                        + "\"outcomes\":{\"no_mention\":1,\"scored\":2},"
                        + "\"scores_by_subject\":{\"NVDA\":2,\"VST\":1}}");
    }
}
