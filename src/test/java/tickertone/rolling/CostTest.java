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
    void aMentionTouchesOneRowOfEachKind() {
        var count = new Counting();
        var roller = roller(count, "5m", "1h", "1d", "7d");
        roller.add(Told.at("14:00:10").score());
        count.rows = 0;

        roller.add(Told.at("14:00:20").score());

        assertThat(count.rows).isEqualTo(6);
    }

    @Test
    void doesNotGrowWithTheLengthOfWindows() {
        assertThat(played("7d")).isEqualTo(played("70d"));
    }

    @Test
    void emptyTimeIsFree() {
        var count = new Counting();
        var roller = roller(count, "5m", "7d");
        roller.add(Told.at("14:00:10").score());
        roller.advance(Day.at("14:10:00").toEpochMilli());
        count.rows = 0;

        for (int day = 1; day < 7; day++) {
            roller.advance(Day.at("14:00:00").plus(Duration.ofDays(day)).toEpochMilli());
        }

        assertThat(count.rows).isZero();
    }

    private static int played(String longest) {
        var count = new Counting();
        var roller = roller(count, "5m", "1h", "1d", longest);
        List<Told> feed = Feed.random(5, 500);
        feed.forEach(told -> roller.add(told.score()));
        return count.rows;
    }

    private static Roller roller(Counting store, String... windows) {
        var stores = new Roller.Stores(store.with(), store.with(), store.with(), store.with());
        return new Roller(Windows.parse(windows), Desk.REPLAY, stores, new Desk(Windows.parse(windows), Desk.REPLAY));
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
