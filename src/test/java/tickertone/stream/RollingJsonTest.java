package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import java.time.Duration;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rolling and latest values as their topics carry them. */
class RollingJsonTest {
    private static final String GOOD = "Nvidia shares surge on record revenue";

    private final Bench bench = new Bench(Bench.REPLAY);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theFieldsOfARollingValueStandInTheirOrder() {
        bench.article("a", GOOD, ARRIVAL);
        bench.tick(ARRIVAL.plusSeconds(61));

        assertThat(bench.rolling()).isNotEmpty();
        assertThat(bench.latest()).isNotEmpty();
        assertThat(Stream.concat(bench.rolling().stream(), bench.latest().stream()))
                .allSatisfy(value -> assertThat(Bench.names(value))
                        .containsExactly(
                                "subject",
                                "kind",
                                "window",
                                "window_start",
                                "window_end",
                                "as_of",
                                "state",
                                "sentiment",
                                "positive",
                                "negative",
                                "stddev",
                                "stderr",
                                "effective_count",
                                "weight",
                                "articles",
                                "stories",
                                "sources",
                                "positive_count",
                                "neutral_count",
                                "negative_count",
                                "attention",
                                "surprise",
                                "config",
                                "engine"));
        assertThat(bench.records(Bench.TOPICS.latest()))
                .extracting(record -> new String(record.key(), UTF_8))
                .contains("NVDA|5m", "NVDA|1h", "NVDA|1d", "NVDA|7d");
        assertThat(bench.records(Bench.TOPICS.rolling()))
                .extracting(record -> new String(record.key(), UTF_8))
                .contains("NVDA")
                .doesNotContain("NVDA|5m");
    }

    @Test
    void aLiveLatestValueIsWrittenAtTheFirstChange() {
        try (var live = new Bench(Bench.LIVE)) {
            live.article("a", GOOD, ARRIVAL);
            live.tick(ARRIVAL.plusMillis(1));

            assertThat(live.latest())
                    .filteredOn(value -> value.get("subject").textValue().equals("NVDA"))
                    .hasSize(4)
                    .allSatisfy(
                            value -> assertThat(value.get("as_of").textValue()).isEqualTo("2026-01-05T14:30:00.000Z"));
        }
    }

    @Test
    void theLastValuesOfASubjectThatNobodyWatchesAreTakenAway() {
        try (var dropped = new Bench(Bench.unwatched("NVDA"))) {
            dropped.article("a", "Nvidia sinks while Vistra rallies", ARRIVAL);
            dropped.tick(ARRIVAL.plus(Duration.ofDays(8)));

            var last = new HashMap<String, byte[]>();
            dropped.records(Bench.TOPICS.latest())
                    .forEach(record -> last.put(new String(record.key(), UTF_8), record.value()));
            assertThat(last).containsKeys("NVDA|5m", "NVDA|7d", "VST|5m", "VST|7d");
            assertThat(last)
                    .allSatisfy((key, value) -> assertThat(value == null).isEqualTo(key.startsWith("NVDA|")));
            assertThat(dropped.rolling("NVDA", "7d"))
                    .extracting(value -> value.get("state").textValue())
                    .containsExactly("thin", "no_news");
        }
    }
}
