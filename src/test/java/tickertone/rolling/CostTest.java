package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rolling costs, counted in rows touched. */
class CostTest {
    @Test
    void aMentionTouchesAHandfulOfRows() {
        var count = new Counting();
        var roller = roller(count, "5m", "1h", "1d", "7d");
        Told.at("14:00:10").tell(roller);
        count.rows = 0;

        Told.at("14:00:20").tell(roller);

        assertThat(count.rows).isEqualTo(8);
    }

    @Test
    void aCorrectionTouchesNoMoreAfterAWeekOfNews() {
        assertThat(corrected(1_000)).isEqualTo(corrected(10));
    }

    @Test
    void doesNotGrowWithTheLengthOfWindows() {
        assertThat(played("7d")).isEqualTo(played("70d"));
    }

    @Test
    void emptyTimeIsFree() {
        var count = new Counting();
        var roller = roller(count, "5m", "7d");
        Told.at("14:00:10").tell(roller);
        roller.advance(Day.at("14:10:00").toEpochMilli());
        count.rows = 0;

        for (int day = 1; day < 7; day++) {
            roller.advance(Day.at("14:00:00").plus(Duration.ofDays(day)).toEpochMilli());
        }

        assertThat(count.rows).isZero();
    }

    /** What it costs to correct the newest article of a subject with many panes. */
    private static int corrected(int minutes) {
        var count = new Counting();
        var roller = roller(count, "5m", "1h", "1d", "7d");
        var first = Day.at("14:00:10");
        for (int minute = 0; minute < minutes; minute++) {
            Told.of("NVDA", first.plus(Duration.ofMinutes(minute))).tell(roller);
        }
        var last = Told.of("NVDA", first.plus(Duration.ofMinutes(minutes)));
        last.tell(roller);
        count.rows = 0;
        last.tone(Told.BAD).source("b").tell(roller);
        return count.rows;
    }

    private static int played(String longest) {
        var count = new Counting();
        var roller = roller(count, "5m", "1h", "1d", longest);
        List<Told> feed = Feed.random(5, 500);
        feed.forEach(told -> told.tell(roller));
        return count.rows;
    }

    private static Roller roller(Counting store, String... windows) {
        var stores = new Roller.Stores(store.with(), store.with(), store.with(), store.with());
        var parsed = Windows.parse(windows);
        return new Roller(parsed, true, subject -> true, stores, new Desk(parsed, true));
    }

    /** Counts what all stores it gives out are asked for. */
    private static final class Counting {
        private int rows;

        Store with() {
            var memory = new MemoryStore();
            return new Store() {
                @Override
                public byte @Nullable [] get(byte[] key) {
                    rows++;
                    return memory.get(key);
                }

                @Override
                public void put(byte[] key, byte[] value) {
                    rows++;
                    memory.put(key, value);
                }

                @Override
                public void delete(byte[] key) {
                    rows++;
                    memory.delete(key);
                }

                @Override
                public @Nullable Entry first(byte[] from, byte[] toExclusive) {
                    rows++;
                    return memory.first(from, toExclusive);
                }

                @Override
                public void scan(byte[] from, byte[] toExclusive, Consumer<Entry> visitor) {
                    memory.scan(from, toExclusive, row -> {
                        rows++;
                        visitor.accept(row);
                    });
                }
            };
        }
    }
}
