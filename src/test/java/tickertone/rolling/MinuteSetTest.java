package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinuteSetTest {
    private final MinuteSet set = new MinuteSet();

    @Test
    void isEmptyOnceItsLastMinuteIsGone() {
        assertThat(set.isEmpty()).isTrue();

        set.add(1_000);
        assertThat(set.isEmpty()).isFalse();

        set.remove(1_000);
        assertThat(set.isEmpty()).isTrue();
        assertThat(set.first(Long.MIN_VALUE / 2, Minutes.NEVER)).isEqualTo(Minutes.NEVER);
    }

    @Test
    void leavesOutTheMinuteAtTheEnd() {
        set.add(7);

        assertThat(set.first(7, 8)).isEqualTo(7);
        assertThat(set.first(7, 7)).isEqualTo(Minutes.NEVER);
        assertThat(set.first(8, 100)).isEqualTo(Minutes.NEVER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsWhatASortedSetHolds(long seed) {
        var random = new Random(seed);
        var oracle = new TreeSet<Long>();
        long now = -5_000;

        for (int i = 0; i < 5_000; i++) {
            now += random.nextInt(20) == 0 ? random.nextInt(3_000) : random.nextInt(3);
            long oldest = now - 10_080;
            while (!oracle.isEmpty() && oracle.first() < oldest) {
                set.remove(oracle.pollFirst());
            }
            long minute = now - (random.nextInt(4) == 0 ? random.nextInt(10_081) : 0);
            if (random.nextInt(5) == 0) {
                oracle.remove(minute);
                set.remove(minute);
            } else {
                oracle.add(minute);
                set.add(minute);
            }
            long from = oldest + random.nextInt(10_081);
            var first = oracle.ceiling(from);

            assertThat(set.isEmpty()).isEqualTo(oracle.isEmpty());
            assertThat(set.first(from, now + 1)).isEqualTo(first == null || first > now ? Minutes.NEVER : first);
        }
    }
}
