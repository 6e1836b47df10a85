package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the house that rolling values keep, over mentions at random. */
class LawsTest {
    private static final List<Windows> WINDOWS =
            List.of(Windows.parse("1m", "5m", "3h"), Windows.parse("5m", "30m", "1h", "3h"));

    private final Random random = new Random(7);

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recomputationFromAllMentionsGivesTheSameValues(long seed) {
        var feed = Feed.random(seed, 250);
        long until = until(feed, seed);

        var desk = desk(seed);
        feed.forEach(desk::add);
        desk.advance(until);

        for (var subject : Feed.SUBJECTS) {
            var oracle = new Oracle(feed, subject, windows(seed), latestAtBoundariesOnly(seed));
            for (var window : windows(seed).all()) {
                assertThat(of(subject, window, desk.rolling)).isEqualTo(oracle.rolling(window, until));
                assertThat(of(subject, window, desk.latest)).isEqualTo(oracle.latest(window, until));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void outputsComeInTheOrderOfTime(long seed) {
        var feed = Feed.random(seed, 500);

        var desk = played(feed, desk(seed), seed);

        assertThat(desk.rolling).extracting(Rolling::asOf).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(desk.latest).extracting(Rolling::asOf).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ticksChangeWhenNeverWhat(long seed) {
        var feed = Feed.random(seed, 500);
        var calm = played(feed, desk(seed), seed);

        var ticked = desk(seed);
        long time = 0;
        for (var told : feed) {
            long arrival = told.arrived().toEpochMilli();
            tick(ticked, Math.max(time, arrival - 200_000), arrival);
            ticked.add(told);
            time = arrival;
        }
        tick(ticked, time, until(feed, seed));
        ticked.advance(until(feed, seed));

        assertThat(ticked.rolling).isEqualTo(calm.rolling);
        assertThat(ticked.latest).isEqualTo(calm.latest);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void restartsChangeNothing(long seed) {
        var feed = Feed.random(seed, 500);
        var calm = played(feed, desk(seed), seed);

        var restarted = desk(seed);
        for (var told : feed) {
            if (random.nextInt(3) == 0) {
                restarted.restart();
            }
            restarted.add(told);
        }
        restarted.restart();
        restarted.advance(until(feed, seed));

        assertThat(restarted.rolling).isEqualTo(calm.rolling);
        assertThat(restarted.latest).isEqualTo(calm.latest);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void additivityOfPanesHoldsAtEveryMention(long seed) {
        var desk = desk(seed);

        for (var told : Feed.random(seed, 250)) {
            desk.add(told);

            var state = new Subjects(desk.subjects, windows(seed)).find(told.subject());
            if (state != null) {
                state.tallies().forEach(tally -> assertThat(tally.sums())
                        .isEqualTo(sumOfPanes(
                                desk,
                                told.subject(),
                                state.end() - tally.window().minutes(),
                                state.end())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void additivityLeavesNoTraceOfWhatWasWithdrawn(long seed) {
        var feed = Feed.random(seed, 250);
        var last = new HashMap<String, Told>();
        feed.forEach(told -> last.put(told.subject() + told.article(), told));
        var kept = feed.stream()
                .filter(told -> !last.get(told.subject() + told.article()).withdrawn())
                .toList();

        var all = played(feed, desk(seed), 1);
        var spared = desk(seed);
        kept.forEach(spared::add);
        spared.advance(until(feed, 1));

        assertThat(kept).hasSizeLessThan(feed.size());
        for (var subject : Feed.SUBJECTS) {
            assertThat(standing(all, windows(seed), subject)).isEqualTo(standing(spared, windows(seed), subject));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void silenceLeavesNoRows(long seed) {
        var feed = Feed.random(seed, 250);

        var desk = played(feed, desk(seed), seed);
        desk.advance(until(feed, seed) + Duration.ofHours(4).toMillis());

        assertThat(desk.rows()).isZero();
    }

    private static Desk desk(long seed) {
        return new Desk(windows(seed), latestAtBoundariesOnly(seed));
    }

    private static Windows windows(long seed) {
        return WINDOWS.get((int) seed / 4 % WINDOWS.size());
    }

    private static boolean latestAtBoundariesOnly(long seed) {
        return seed % 4 == 1;
    }

    private static Desk played(List<Told> feed, Desk desk, long seed) {
        feed.forEach(desk::add);
        return desk.advance(until(feed, seed));
    }

    /** Some feeds are left in the middle, some at a boundary, some a day later. */
    private static long until(List<Told> feed, long seed) {
        long last = feed.get(feed.size() - 1).arrived().toEpochMilli();
        return switch ((int) seed % 3) {
            case 0 -> last;
            case 1 -> Minutes.millis(Minutes.boundaryAfter(last)) + 1;
            default -> last + Duration.ofDays(1).toMillis();
        };
    }

    private void tick(Desk desk, long from, long to) {
        random.longs(3, from, to + 1).sorted().forEach(desk::advance);
    }

    private static List<Rolling> of(String subject, Window window, List<Rolling> all) {
        return all.stream()
                .filter(v -> v.subject().equals(subject) && v.window().equals(window))
                .toList();
    }

    /** Sums and sources of each window, and each pane. */
    private static List<Object> standing(Desk desk, Windows windows, String subject) {
        var standing = new ArrayList<>();
        var state = new Subjects(desk.subjects, windows).find(subject);
        if (state != null) {
            state.tallies().forEach(tally -> standing.addAll(List.of(tally.sums(), tally.sources(), tally.oldest())));
        }
        desk.panes.scan(Keys.pane(subject, 0), Keys.pane(subject, Minutes.NEVER), row -> {
            standing.add(Keys.minute(row.key()));
            standing.add(Pane.unpacked(row.value()));
        });
        return standing;
    }

    private static Sums sumOfPanes(Desk desk, String subject, long from, long end) {
        var panes = new Panes(desk.panes);
        var sums = Sums.ZERO;
        for (long m = panes.firstMinute(subject, from, end); m < end; m = panes.firstMinute(subject, m + 1, end)) {
            sums = sums.plus(panes.find(subject, m).sums());
        }
        return sums;
    }
}
