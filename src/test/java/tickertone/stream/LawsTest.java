package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tickertone.config.Configuration;
import tickertone.config.FaultyConfiguration;
import tickertone.market.Watchlist;
import tickertone.stream.RandomLog.Sent;

/** The laws of the house that the whole topology keeps, over article logs at random. */
class LawsTest {
    private static final int RECORDS = 160;

    static LongStream seeds() {
        return LongStream.range(0, 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void conservation(long seed) {
        var log = RandomLog.of(seed, RECORDS);

        try (var bench = played(log, Bench.REPLAY)) {
            var outcomes = bench.outcomes();
            assertThat(outcomes).extracting(o -> o.get("offset").intValue()).isEqualTo(offsets(log));
            assertThat(outcomes).extracting(o -> o.get("outcome").textValue()).contains("scored", "dead_letter");
            assertThat(bench.deadLetters()).hasSize(Math.toIntExact(count(outcomes, "dead_letter")));
            assertThat(named(bench.scores())).isEqualTo(promised(outcomes));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void determinism(long seed) {
        var log = RandomLog.of(seed, RECORDS);

        try (var once = played(log, Bench.LIVE);
                var again = played(log, Bench.LIVE)) {
            for (var topic : Bench.TOPICS.outputs()) {
                assertThat(once.bytes(topic)).isNotEmpty().isEqualTo(again.bytes(topic));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void determinismUnderAnyNumberOfPartitions(long seed) {
        var log = RandomLog.of(seed, RECORDS);
        var one = Fold.of(Bench.LIVE, RandomLog.partitioned(log, 1), 1, new Random(seed));

        for (int partitions = 2; partitions <= 8; partitions++) {
            var logs = RandomLog.partitioned(log, partitions);
            var many = Fold.of(Bench.LIVE, logs, partitions % 4 + 1, new Random(seed + partitions));

            assertThat(many.said).isNotEmpty().isEqualTo(one.said);
            assertThat(many.receipts).isEqualTo(one.receipts);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void determinismUnderAnyInterleaving(long seed) {
        var random = new Random(seed);
        var log = RandomLog.unsteady(RandomLog.of(seed, RECORDS), random);
        var logs = RandomLog.partitioned(log, 4);
        var calm = Fold.of(Bench.LIVE, logs, 1, random);

        for (int speakers = 1; speakers <= 4; speakers++) {
            var ticked = logs.stream().map(one -> RandomLog.ticked(one, random)).toList();
            assertThat(Fold.of(Bench.LIVE, logs, speakers, random).said).isEqualTo(calm.said);
            assertThat(Fold.of(Bench.LIVE, RandomLog.partitioned(log, 4), speakers, random).receipts)
                    .isEqualTo(calm.receipts);
            assertThat(Fold.of(Bench.LIVE, ticked, speakers, random).said)
                    .as("ticks")
                    .isEqualTo(calm.said);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFoldIsThePipeline(long seed) {
        var log = RandomLog.of(seed, RECORDS);

        try (var bench = played(log, Bench.LIVE)) {
            var fold = Fold.of(Bench.LIVE, RandomLog.partitioned(log, 1), 1, new Random(seed));

            assertThat(bench.records(Bench.TOPICS.scores())).isNotEmpty();
            assertThat(fold.said.values().stream().mapToInt(List::size).sum())
                    .isEqualTo(Stream.of(Bench.TOPICS.scores(), Bench.TOPICS.rolling(), Bench.TOPICS.latest())
                            .mapToInt(topic -> bench.records(topic).size())
                            .sum());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ticksChangeWhenNeverWhat(long seed) {
        var log = RandomLog.of(seed, RECORDS);

        try (var calm = played(log, Bench.LIVE);
                var ticked = new Bench(Bench.LIVE)) {
            playWithTicks(log, ticked, new Random(seed));

            for (var topic : List.of(Bench.TOPICS.scores(), Bench.TOPICS.rolling(), Bench.TOPICS.latest())) {
                assertThat(ticked.bytes(topic)).isNotEmpty().isEqualTo(calm.bytes(topic));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isolation(long seed) {
        var log = RandomLog.of(seed, RECORDS);

        try (var all = played(log, Bench.REPLAY)) {
            var poison = new ArrayList<Integer>();
            all.outcomes().stream()
                    .filter(o -> o.get("outcome").textValue().equals("dead_letter"))
                    .forEach(o -> poison.add(o.get("offset").intValue()));
            var good = new ArrayList<Sent>();
            for (int i = 0; i < log.size(); i++) {
                if (!poison.contains(i)) {
                    good.add(log.get(i));
                }
            }
            try (var spared = new Bench(Bench.REPLAY)) {
                good.forEach(sent -> spared.send(sent.key(), sent.value(), sent.arrival()));
                spared.tick(RandomLog.end(log));

                assertThat(all.bytes(Bench.TOPICS.scores())).isEqualTo(spared.bytes(Bench.TOPICS.scores()));
                assertThat(all.bytes(Bench.TOPICS.rolling())).isEqualTo(spared.bytes(Bench.TOPICS.rolling()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void explanation(long seed) {
        try (var bench = played(RandomLog.of(seed, RECORDS), Bench.REPLAY)) {
            assertThat(scored(bench)).isNotEmpty().allSatisfy(ExplainedScore::assertExplained);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWeightFollowsFromThePublishedFields(long seed) throws FaultyConfiguration {
        var configuration = Configuration.load(null, Map.of(), Map.of());
        var silence = new BigDecimal("0.1");

        try (var bench = played(RandomLog.of(seed, RECORDS), Bench.REPLAY)) {
            assertThat(scored(bench)).anyMatch(LawsTest::copy).allSatisfy(score -> {
                var expected = score.get("relevance")
                        .decimalValue()
                        .multiply(score.get("confidence").decimalValue())
                        .multiply(sourceWeight(configuration.watchlist(), score))
                        .multiply(ExplainedScore.placed(score).isEmpty() ? silence : BigDecimal.ONE)
                        .multiply(copy(score) ? BigDecimal.ZERO : BigDecimal.ONE)
                        .setScale(4, RoundingMode.HALF_EVEN);
                assertThat(score.get("weight").decimalValue()).isEqualByComparingTo(expected);
            });
        }
    }

    /** The classes and states that a consumer may rely on. */
    @ParameterizedTest
    @MethodSource("seeds")
    void rollingCountsByClassAddUpToStories(long seed) {
        try (var bench = played(RandomLog.of(seed, RECORDS), Bench.REPLAY)) {
            assertThat(bench.rolling()).isNotEmpty().allSatisfy(value -> {
                long classes = value.get("positive_count").longValue()
                        + value.get("neutral_count").longValue()
                        + value.get("negative_count").longValue();
                assertThat(classes).isEqualTo(value.get("stories").longValue());
                assertThat(value.get("as_of")).isEqualTo(value.get("window_end"));
                assertThat(value.get("state").textValue()).isIn("no_news", "only_copies", "thin", "ok");
                assertThat(value.get("sentiment").isNull())
                        .isEqualTo(value.get("weight").decimalValue().signum() == 0);
            });
        }
    }

    private static boolean copy(JsonNode score) {
        return score.get("story_sequence").intValue() > 1;
    }

    private static BigDecimal sourceWeight(Watchlist watchlist, JsonNode score) {
        return BigDecimal.valueOf(watchlist.sourceWeight(score.get("source").textValue()), 4);
    }

    private static Bench played(List<Sent> log, Parts parts) {
        var bench = new Bench(parts);
        log.forEach(sent -> bench.send(sent.key(), sent.value(), sent.arrival()));
        bench.tick(RandomLog.end(log));
        return bench;
    }

    private static void playWithTicks(List<Sent> log, Bench bench, Random random) {
        Instant before = log.get(0).arrival();
        for (var sent : log) {
            long gap = sent.arrival().toEpochMilli() - before.toEpochMilli();
            long at = 0;
            for (int ticks = random.nextInt(3); ticks > 0; ticks--) {
                at += (long) (random.nextDouble() * (gap - at + 1));
                bench.tick(before.plusMillis(Math.min(at, gap)));
            }
            bench.send(sent.key(), sent.value(), sent.arrival());
            before = sent.arrival();
        }
        bench.tick(before);
        bench.tick(RandomLog.end(log));
    }

    private static List<Integer> offsets(List<Sent> log) {
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < log.size(); i++) {
            offsets.add(i);
        }
        return offsets;
    }

    private static long count(List<JsonNode> outcomes, String kind) {
        return outcomes.stream()
                .filter(o -> o.get("outcome").textValue().equals(kind))
                .count();
    }

    /** How many scores of each kind there are for each revision and subject. */
    private static Map<String, Integer> named(List<JsonNode> scores) {
        var counts = new TreeMap<String, Integer>();
        for (var score : scores) {
            String status = score.get("status").textValue();
            String kind = status.equals("withdrawn") ? "withdrawn" : "scored";
            assertThat(status.equals("scored"))
                    .isEqualTo(kind.equals("scored") && score.get("revision").intValue() == 1);
            counts.merge(line(kind, score, score.get("subject").textValue()), 1, Integer::sum);
        }
        return counts;
    }

    /** How many the receipts promise: those of its subjects, and of those that only the revision before had. */
    private static Map<String, Integer> promised(List<JsonNode> outcomes) {
        var counts = new TreeMap<String, Integer>();
        var last = new HashMap<String, Set<String>>();
        for (var outcome : outcomes) {
            var subjects = Bench.stream(outcome.get("subjects"))
                    .map(JsonNode::textValue)
                    .collect(Collectors.toSet());
            boolean scored = outcome.get("outcome").textValue().equals("scored");
            assertThat(subjects.isEmpty()).isEqualTo(!scored);
            subjects.forEach(subject -> counts.merge(line("scored", outcome, subject), 1, Integer::sum));
            boolean revised = Set.of("scored", "no_mention", "unsupported_language", "withdrawn")
                            .contains(outcome.get("outcome").textValue())
                    && !outcome.get("revision").isNull();
            if (revised) {
                var before = last.put(outcome.get("article_id").textValue(), subjects);
                Stream.ofNullable(before)
                        .filter(any -> outcome.get("revision").intValue() > 1)
                        .flatMap(Set::stream)
                        .filter(subject -> !subjects.contains(subject))
                        .forEach(subject -> counts.merge(line("withdrawn", outcome, subject), 1, Integer::sum));
            }
        }
        return counts;
    }

    private static String line(String kind, JsonNode record, String subject) {
        return kind + ' ' + record.get("article_id").textValue() + ' ' + record.get("revision") + ' ' + subject;
    }

    private static List<JsonNode> scored(Bench bench) {
        return bench.scores().stream()
                .filter(score -> !score.get("status").textValue().equals("withdrawn"))
                .toList();
    }
}
