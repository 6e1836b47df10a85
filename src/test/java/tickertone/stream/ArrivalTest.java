package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two clocks: arrival decides order and closes minutes, the published time only says which minute an article belongs to. */
class ArrivalTest {
    private static final String GOOD = "Nvidia shares surge on record revenue";

    private final Bench bench = new Bench(Bench.REPLAY);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aTickClosesTheMinuteOnlyWhenItIsLater() {
        bench.article("a", GOOD, ARRIVAL.plusSeconds(10));

        bench.tick(ARRIVAL.plusSeconds(60));
        assertThat(bench.rolling()).isEmpty();

        bench.tick(ARRIVAL.plusMillis(60_001));
        assertThat(bench.rolling("NVDA", "5m"))
                .extracting(r -> r.get("window_end").textValue())
                .containsExactly("2026-01-05T14:31:00.000Z");
    }

    @Test
    void anArticleClosesTheMinuteOnlyWhenItIsLater() {
        bench.article("a", GOOD, ARRIVAL.plusSeconds(10));

        bench.send(
                "{\"id\":\"b\",\"title\":\"" + GOOD + "\",\"published_at\":\"2026-01-05T14:30:59.999Z\"}",
                ARRIVAL.plusSeconds(60));
        assertThat(bench.rolling()).isEmpty();

        bench.article("c", GOOD, ARRIVAL.plusMillis(60_001));
        bench.mark();
        assertThat(bench.rolling("NVDA", "5m")).hasSize(1);
        assertThat(bench.rolling("NVDA", "5m").get(0).get("articles").intValue())
                .isEqualTo(2);
        assertThat(bench.records(Bench.TOPICS.rolling()))
                .extracting(TestRecord::timestamp)
                .containsOnly(ARRIVAL.plusSeconds(60).toEpochMilli());
    }

    @Test
    void anArticleOfTheBoundaryItselfBelongsToTheNextMinute() {
        bench.article("a", GOOD, ARRIVAL.plusSeconds(60));
        bench.tick(ARRIVAL.plusMillis(120_001));

        assertThat(bench.rolling("NVDA", "5m"))
                .extracting(r -> r.get("window_end").textValue())
                .containsExactly("2026-01-05T14:32:00.000Z");
    }

    @Test
    void anArticleOf2099MovesNoClock() {
        bench.article("a", GOOD, ARRIVAL);

        bench.send("{\"id\":\"b\",\"title\":\"t\",\"published_at\":\"2099-01-01T00:00:00Z\"}", ARRIVAL.plusMillis(1));
        bench.article("c", GOOD, ARRIVAL.plusMillis(2));

        assertThat(bench.outcomes().get(1).get("reason").textValue()).isEqualTo("future_time");
        assertThat(bench.rolling()).isEmpty();
        assertThat(bench.scores("NVDA"))
                .extracting(s -> s.get("arrived_at").textValue())
                .containsExactly("2026-01-05T14:30:00.000Z", "2026-01-05T14:30:00.002Z");
    }

    @Test
    void anArticleOf1970IsScoredAndInNoWindow() {
        bench.send("{\"id\":\"a\",\"title\":\"" + GOOD + "\",\"published_at\":\"1970-01-01T00:00:00Z\"}", ARRIVAL);
        bench.tick(ARRIVAL.plusSeconds(61));

        assertThat(bench.scores("NVDA").get(0).get("published_at").textValue()).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(bench.rolling()).isEmpty();
    }

    @Test
    void aRecordWhoseTimestampGoesBackArrivesWithTheOneBefore() {
        bench.article("a", GOOD, ARRIVAL);

        bench.article("b", GOOD, ARRIVAL.minusSeconds(90));

        assertThat(bench.scores("NVDA"))
                .extracting(s -> s.get("arrived_at").textValue())
                .containsOnly("2026-01-05T14:30:00.000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'', arrival, 2026-01-05T14:30:00.000Z",
        "2026-01-05T14:29:00Z, published, 2026-01-05T14:29:00.000Z",
        "2026-01-05T14:30:00Z, published, 2026-01-05T14:30:00.000Z",
        "2026-01-05T14:30:00.001Z, clamped, 2026-01-05T14:30:00.000Z",
        "2026-01-05T14:35:00Z, clamped, 2026-01-05T14:30:00.000Z"
    })
    void theEffectiveTimeIsNeverAfterArrival(String given, String basis, String effective) {
        String member = given.isEmpty() ? "" : ",\"published_at\":\"" + given + "\"";

        bench.send("{\"id\":\"a\",\"title\":\"" + GOOD + "\"" + member + "}", ARRIVAL);

        var score = bench.scores("NVDA").get(0);
        assertThat(score.get("time_basis").textValue()).isEqualTo(basis);
        assertThat(score.get("published_at").textValue()).isEqualTo(effective);
    }
}
