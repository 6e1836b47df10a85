package tickertone.stream;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.cli.OtherConfiguration.ADDED;
import static tickertone.cli.OtherConfiguration.DROPPED;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tickertone.cli.OtherConfiguration;
import tickertone.cli.StandardParts;
import tickertone.config.FaultyConfiguration;
import tickertone.stream.RandomLog.Sent;

/**
 * The laws of the house when another configuration takes over in the middle of a log: each source partition and each
 * speaker at a place of its own, as when instances are restarted one after the other.
 */
class ChangedConfigurationTest {
    private static final int RECORDS = 160;
    private static final Duration ALL_WINDOWS = Duration.ofDays(8);
    private static final List<String> WINDOWS = List.of("5m", "1h", "1d", "7d");
    private static final Parts BEFORE = parts(true);
    private static final Parts AFTER = parts(false);

    static LongStream seeds() {
        return LongStream.range(0, 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesFollowFromTheLogAndTheConfigurationsThatOutcomesName(long seed) {
        for (int partitions : new int[] {1, 2, 4, 7}) {
            var change = new Change(seed, partitions);

            var changed = change.fold(partitions % 4 + 1);

            assertThat(changed.said).containsKeys("Rolled " + DROPPED, "Rolled " + ADDED);
            assertThat(changed.said).isEqualTo(change.recomputed(BEFORE).said);
            var recomputed = change.recomputed(AFTER);
            assertThat(changed.said).isEqualTo(recomputed.said);
            assertThat(changed.receipts).isEqualTo(recomputed.receipts);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachScoreNamesTheConfigurationOfItsArticle(long seed) {
        var fold = new Change(seed, 4).fold(3);

        var named = fold.receipts.values().stream()
                .flatMap(List::stream)
                .map(ChangedConfigurationTest::json)
                .filter(receipt -> Set.of("scored", "no_mention", "withdrawn", "unsupported_language")
                        .contains(receipt.get("outcome").textValue()))
                .collect(groupingBy(ChangedConfigurationTest::revision, mapping(r -> config(r), toSet())));
        assertThat(named.values()).contains(Set.of(BEFORE.config()), Set.of(AFTER.config()));
        assertThat(values(fold, "Scored")).isNotEmpty().allSatisfy(score -> assertThat(named.get(revision(score)))
                .contains(config(score)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDroppedSubjectAgesOutAndIsGoneOnceNobodyWatchesIt(long seed) {
        var change = new Change(seed, 4);

        var fold = change.fold(3);

        for (var window : WINDOWS) {
            var latest = fold.said.get("Latest " + DROPPED + '|' + window);
            var ends = ends(change.recomputed(AFTER), DROPPED, window);
            assertThat(state(latest)).isEqualTo("no_news");
            assertThat(ends(fold, DROPPED, window))
                    .isNotEmpty()
                    .isEqualTo(ends.stream()
                            .filter(not(fold.changed(DROPPED)::isAfter))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAddedSubjectStaysOnceItIsWatched(long seed) {
        var change = new Change(seed, 4);

        var fold = change.fold(3);

        for (var window : WINDOWS) {
            var ends = ends(change.recomputed(BEFORE), ADDED, window);
            assertThat(ends).isNotEmpty();
            assertThat(ends(fold, ADDED, window))
                    .isEqualTo(
                            ends.stream().filter(fold.changed(ADDED)::isAfter).toList());
        }
        assertThat(fold.gone.keySet()).allMatch(key -> key.startsWith(DROPPED) || key.startsWith(ADDED));
    }

    /** A log at random of which each source partition is read under one configuration up to some record, then under another. */
    private static final class Change {
        private final List<Sent> log;
        private final List<List<Sent>> logs;
        private final Set<Sent> before = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Random random;

        Change(long seed, int partitions) {
            this.random = new Random(seed * 100 + partitions);
            this.log = RandomLog.of(seed, RECORDS);
            this.logs = RandomLog.partitioned(log, partitions);
            for (var one : logs) {
                before.addAll(one.subList(0, one.size() / 4 + random.nextInt(one.size() / 2 + 1)));
                one.add(Sent.tick(RandomLog.end(log).plus(ALL_WINDOWS)));
            }
        }

        Fold fold(int speakers) {
            return Fold.of(this::reading, BEFORE, AFTER, logs, speakers, random);
        }

        /** From one partition, as a program that never changes rolls it. */
        Fold recomputed(Parts rolling) {
            var all = new ArrayList<>(log);
            all.add(Sent.tick(RandomLog.end(log).plus(ALL_WINDOWS)));
            return Fold.of(this::reading, rolling, rolling, List.of(all), 1, random);
        }

        private Parts reading(Sent sent) {
            return before.contains(sent) ? BEFORE : AFTER;
        }
    }

    private static Parts parts(boolean standard) {
        try {
            return StandardParts.live(standard ? StandardParts.defaults() : OtherConfiguration.other());
        } catch (FaultyConfiguration e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> values(Fold fold, String kind) {
        return fold.said.entrySet().stream()
                .filter(said -> said.getKey().startsWith(kind + ' '))
                .flatMap(said -> said.getValue().stream())
                .map(ChangedConfigurationTest::json)
                .toList();
    }

    /** When a subject was said to be gone. */
    private static List<Instant> ends(Fold fold, String subject, String window) {
        return fold.gone.getOrDefault(subject + '|' + window, List.of());
    }

    private static String state(List<String> said) {
        return json(said.get(said.size() - 1)).get("state").textValue();
    }

    private static JsonNode json(String said) {
        String value = said.substring(said.indexOf('{'), said.lastIndexOf('}') + 1);
        return Bench.parse(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String revision(JsonNode record) {
        return record.get("article_id").textValue() + ' ' + record.get("revision");
    }

    private static String config(JsonNode record) {
        return record.get("config").textValue();
    }
}
