package tickertone.rolling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    private final MemoryStore hold = new MemoryStore();
    private final MemoryStore marks = new MemoryStore();
    private final List<String> released = new ArrayList<>();
    private Order order = new Order(hold, marks);

    @Test
    void holdsAMentionUntilItsPartitionIsFurther() {
        hold(stamp(100, "a", 0));

        mark(0, 100, 1);
        assertThat(released).isEmpty();

        mark(0, 101, 1);
        assertThat(released).containsExactly("100 a 0");
        assertThat(hold.size()).isZero();
    }

    @Test
    void holdsAMentionUntilAllPartitionsAreFurther() {
        hold(stamp(100, "a", 0));

        mark(0, 500, 3);
        mark(1, 100, 3);
        mark(2, 101, 3);
        assertThat(released).isEmpty();

        mark(1, 101, 3);
        assertThat(released).containsExactly("100 a 0");
    }

    @Test
    void aPartitionNeverHeardOfHoldsEverythingBack() {
        hold(stamp(100, "a", 0));

        mark(0, 10_000, 2);

        assertThat(released).isEmpty();
        assertThat(order.low()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void ordersTiesByTheBytesOfTheIdThenByPartitionThenByOffset() {
        hold(stamp(100, "🚀", 0), stamp(100, "中", 0), stamp(100, "ab", 0), stamp(100, "a", 1), stamp(100, "a", 0));
        hold(new Stamp(100, "b", 2, 300, "NVDA"), new Stamp(100, "b", 2, 2, "NVDA"), stamp(99, "z", 7));

        mark(0, 101, 1);

        assertThat(released)
                .containsExactly(
                        "99 z 7", "100 a 0", "100 a 1", "100 ab 0", "100 b 2", "100 b 2", "100 中 0", "100 🚀 0");
    }

    @Test
    void goesOnWhereAnotherStopped() {
        hold(stamp(100, "a", 0), stamp(200, "b", 0));
        mark(0, 150, 2);
        mark(1, 150, 2);

        order = new Order(hold, marks);

        assertThat(order.low()).isEqualTo(150);
        mark(0, 250, 2);
        mark(1, 250, 2);
        assertThat(released).containsExactly("100 a 0", "200 b 0");
    }

    @Test
    void countsWhatItHolds() {
        hold(stamp(100, "a", 0), stamp(200, "b", 0), stamp(300, "c", 0));
        mark(0, 150, 1);
        assertThat(order.held()).isEqualTo(2);

        assertThat(new Order(hold, marks).held()).isEqualTo(2);
    }

    @Test
    void aMarkThatCameTwiceChangesNothing() {
        mark(0, 200, 1);
        mark(0, 100, 1);

        assertThat(order.low()).isEqualTo(200);
    }

    @Test
    void refusesAMentionThatComesTooLate() {
        mark(0, 200, 1);

        assertThatThrownBy(() -> hold(stamp(199, "a", 0))).hasMessageContaining("too late");
    }

    @Test
    void refusesAnotherNumberOfPartitions() {
        mark(0, 200, 2);

        assertThatThrownBy(() -> mark(2, 200, 3))
                .isInstanceOf(UnfitState.class)
                .hasMessageContainingAll("partition 2, of 3", "2 before", "application.id");
        assertThatThrownBy(() -> mark(2, 200, 2)).isInstanceOf(UnfitState.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void anyInterleavingGivesTheOneOrder(int partitions) {
        var random = new Random(partitions);
        var mentions = random.ints(400, 0, 60)
                .mapToObj(n -> new Stamp(n, "id-" + n % 7, n % partitions, random.nextInt(1_000), "S" + n % 3))
                .distinct()
                .sorted(Comparator.comparing(Stamp::arrival))
                .toList();

        var logs = mentions.stream().collect(Collectors.groupingBy(Stamp::partition));
        for (var turn : turns(logs.values().stream().map(List::size).toList(), random)) {
            var stamp = logs.get(turn).remove(0);
            hold(stamp);
            if (random.nextInt(3) == 0) {
                mark(turn, stamp.arrival(), partitions);
            }
            if (random.nextInt(20) == 0) {
                order = new Order(hold, marks);
            }
        }
        logs.keySet().forEach(partition -> mark(partition, 1_000, partitions));

        assertThat(released)
                .isEqualTo(mentions.stream()
                        .sorted(Comparator.comparingLong(Stamp::arrival)
                                .thenComparing(s -> s.articleId().getBytes(UTF_8), Arrays::compareUnsigned)
                                .thenComparing(Stamp::partition)
                                .thenComparing(Stamp::offset))
                        .map(OrderTest::line)
                        .toList());
    }

    private static List<Integer> turns(List<Integer> sizes, Random random) {
        var turns = new ArrayList<Integer>();
        for (int partition = 0; partition < sizes.size(); partition++) {
            turns.addAll(Collections.nCopies(sizes.get(partition), partition));
        }
        Collections.shuffle(turns, random);
        return turns;
    }

    private void hold(Stamp... stamps) {
        Stream.of(stamps).forEach(stamp -> order.hold(stamp, line(stamp).getBytes(UTF_8)));
    }

    private void mark(int partition, long arrival, int partitions) {
        order.mark(partition, arrival, partitions, mention -> released.add(new String(mention, UTF_8)));
    }

    private static Stamp stamp(long arrival, String article, int partition) {
        return new Stamp(arrival, article, partition, 0, "NVDA");
    }

    private static String line(Stamp stamp) {
        return stamp.arrival() + " " + stamp.articleId() + " " + stamp.partition();
    }
}
