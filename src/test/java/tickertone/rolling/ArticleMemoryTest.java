package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleMemoryTest {
    private static final Duration SPAN = Duration.ofSeconds(100);
    private static final long T = 1_767_623_400_000L;

    private final MemoryStore ids = new MemoryStore();
    private final MemoryStore arrivals = new MemoryStore();
    private ArticleMemory memory = new ArticleMemory(ids, arrivals, SPAN);

    @Test
    void anIdIsUnknownUntilItIsRemembered() {
        assertThat(memory.knows("a", T)).isFalse();

        memory.remember("a", T);

        assertThat(memory.knows("a", T)).isTrue();
        assertThat(memory.knows("A", T)).isFalse();
    }

    @Test
    void anIdIsKnownAtTheEdgeOfTheSpan() {
        memory.remember("a", T);

        assertThat(memory.knows("a", T + SPAN.toMillis())).isTrue();
        assertThat(memory.knows("a", T + SPAN.toMillis() + 1)).isFalse();
    }

    @Test
    void rowsOfForgottenIdsAreDeleted() {
        memory.remember("a", T);
        memory.remember("b", T + 1);

        memory.remember("c", T + SPAN.toMillis() + 2);

        assertThat(ids.size()).isEqualTo(1);
        assertThat(arrivals.size()).isEqualTo(1);
    }

    @Test
    void rowsStayUntilTheEdgeOfTheSpan() {
        memory.remember("a", T);

        memory.remember("b", T + SPAN.toMillis());

        assertThat(ids.size()).isEqualTo(2);
        assertThat(memory.knows("a", T + SPAN.toMillis())).isTrue();
    }

    @Test
    void anIdThatCameBackLivesOnUnderItsNewArrival() {
        memory.remember("a", T);
        memory.remember("a", T + SPAN.toMillis() + 1);

        memory.remember("b", T + 2 * SPAN.toMillis());

        assertThat(memory.knows("a", T + 2 * SPAN.toMillis() + 1)).isTrue();
        assertThat(ids.size()).isEqualTo(2);
        assertThat(arrivals.size()).isEqualTo(2);
    }

    @Test
    void anotherMemoryOverTheSameRowsGoesOn() {
        memory.remember("a", T);
        memory.remember("b", T + 1);

        memory = new ArticleMemory(ids, arrivals, SPAN);

        assertThat(memory.knows("a", T + 1)).isTrue();
        memory.remember("c", T + SPAN.toMillis() + 2);
        assertThat(ids.size()).isEqualTo(1);
    }

    @Test
    void ofManyExpiredRowsOneRecordDeletesAFew() {
        for (int i = 0; i < 100; i++) {
            memory.remember("id-" + i, T);
        }

        memory.remember("late", T + 2 * SPAN.toMillis());

        assertThat(ids.size()).isBetween(90, 100);
        assertThat(memory.knows("id-99", T + 2 * SPAN.toMillis())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void itKnowsWhatAMapWouldKnowAndStaysBounded(long seed) {
        var random = new Random(seed);
        Map<String, Long> last = new HashMap<>();
        long now = random.nextBoolean() ? T : 0;

        for (int i = 0; i < 3_000; i++) {
            now += random.nextInt(10) == 0 ? random.nextInt(60_000) : random.nextInt(1_000);
            String id = "id-" + random.nextInt(400);
            boolean known = last.containsKey(id) && now - last.get(id) <= SPAN.toMillis();
            assertThat(memory.knows(id, now)).isEqualTo(known);
            if (!known) {
                memory.remember(id, now);
                last.put(id, now);
            }
            if (random.nextInt(200) == 0) {
                memory = new ArticleMemory(ids, arrivals, SPAN);
            }
            assertThat(ids.size()).isLessThanOrEqualTo(400);
            assertThat(arrivals.size()).isBetween(ids.size(), ids.size() + 400);
        }
        for (int i = 0; i < 400; i++) {
            now += SPAN.toMillis();
            memory.remember("end-" + i, now);
        }
        assertThat(ids.size()).isLessThanOrEqualTo(2);
        assertThat(arrivals.size()).isLessThanOrEqualTo(2);
    }
}
