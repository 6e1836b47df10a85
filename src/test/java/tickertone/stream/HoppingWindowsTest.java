package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An oracle that shares no code with the product: the hopping windows of Kafka Streams over the scores that came out.
 *
 * <p>It holds where articles are published as they arrive, since such windows cannot tell what was known when.
 */
class HoppingWindowsTest {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofMinutes(1);

    /** A window's sums, in units of 1/10,000 and their squares, as a text. */
    private record Tally(long articles, long weight, long weighted) {
        static Tally parse(String text) {
            var parts = text.split(" ");
            return new Tally(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        Tally plus(String score) {
            var parts = score.split(" ");
            long weight = Long.parseLong(parts[0]);
            return new Tally(articles + 1, this.weight + weight, weighted + weight * Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return articles + " " + weight + " " + weighted;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rollingValuesAreThoseOfHoppingWindows(long seed) {
        try (var bench = new Bench(Bench.REPLAY)) {
            var last = play(bench, new Random(seed));
            bench.tick(last.plus(Duration.ofMinutes(10)));

            var windows = windows(bench.scores());

            var rolling = bench.rolling().stream()
                    .filter(value -> value.get("window").textValue().equals("5m"))
                    .toList();
            assertThat(rolling).hasSizeGreaterThan(50);
            rolling.forEach(value -> assertSame(windows.getOrDefault(key(value), new Tally(0, 0, 0)), value));
            windows.forEach((key, tally) -> assertSame(tally, standing(rolling, key)));
        }
    }

    private static Instant play(Bench bench, Random random) {
        var companies = List.of("Nvidia", "Tesla", "Microsoft");
        var deeds = List.of("surges 9%", "plunges 9%", "opens an office", "beats estimates", "cuts its forecast");
        Instant now = Poison.ARRIVAL;
        for (int i = 0; i < 150; i++) {
            now = now.plusMillis(random.nextInt(5) == 0 ? random.nextInt(240_000) : random.nextInt(20_000));
            now = random.nextInt(6) == 0 ? now.truncatedTo(ChronoUnit.MINUTES).plus(STEP) : now;
            String company = companies.get(random.nextInt(companies.size()));
            bench.article("id-" + i, company + " " + deeds.get(random.nextInt(deeds.size())) + ", round " + i, now);
        }
        return now;
    }

    /** The last value of each subject's windows. */
    private static Map<String, Tally> windows(List<JsonNode> scores) {
        try (var driver = new TopologyTestDriver(hopping(), Bench.settings())) {
            var in = driver.createInputTopic("scores", new StringSerializer(), new StringSerializer());
            for (var score : scores) {
                var minute =
                        Instant.parse(score.get("published_at").textValue()).truncatedTo(ChronoUnit.MINUTES);
                String value = Bench.units(score.get("weight")) + " " + Bench.units(score.get("score"));
                in.pipeInput(score.get("subject").textValue(), value, minute);
            }
            var windows = new TreeMap<String, Tally>();
            driver.createOutputTopic("windows", new StringDeserializer(), new StringDeserializer())
                    .readKeyValuesToList()
                    .forEach(window -> windows.put(window.key, Tally.parse(window.value)));
            return windows;
        }
    }

    private static Topology hopping() {
        var builder = new StreamsBuilder();
        builder.stream("scores", Consumed.with(Serdes.String(), Serdes.String()))
                .groupByKey(Grouped.as("subjects"))
                .windowedBy(TimeWindows.ofSizeWithNoGrace(WINDOW).advanceBy(STEP))
                .aggregate(
                        () -> "0 0 0",
                        (subject, score, tally) ->
                                Tally.parse(tally).plus(score).toString(),
                        Named.as("sum"),
                        Materialized.<String, String>as(
                                        Stores.inMemoryWindowStore("sums", Duration.ofDays(1), WINDOW, false))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.String()))
                .toStream((window, tally) -> key(window.key(), window.window().startTime()))
                .to("windows", Produced.with(Serdes.String(), Serdes.String()));
        return builder.build();
    }

    private static void assertSame(Tally tally, JsonNode value) {
        assertThat(value.get("articles").longValue()).as("%s", value).isEqualTo(tally.articles());
        assertThat(Bench.units(value.get("weight"))).as("%s", value).isEqualTo((int) tally.weight());
        if (tally.weight() == 0) {
            assertThat(value.get("sentiment").isNull()).isTrue();
        } else {
            var mean = BigDecimal.valueOf(tally.weighted())
                    .divide(BigDecimal.valueOf(tally.weight() * 10_000), 4, RoundingMode.HALF_EVEN);
            assertThat(value.get("sentiment").decimalValue()).as("%s", value).isEqualByComparingTo(mean);
        }
    }

    /** The value that stood at the end of a window: the last one written for its subject up to then. */
    private static JsonNode standing(List<JsonNode> rolling, String key) {
        return rolling.stream()
                .filter(value -> subject(key(value)).equals(subject(key)))
                .filter(value -> key(value).compareTo(key) <= 0)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no rolling value for " + key));
    }

    private static String subject(String key) {
        return key.substring(0, key.indexOf('@'));
    }

    private static String key(JsonNode value) {
        return key(
                value.get("subject").textValue(),
                Instant.parse(value.get("window_start").textValue()));
    }

    private static String key(String subject, Instant start) {
        return subject + '@' + start;
    }
}
