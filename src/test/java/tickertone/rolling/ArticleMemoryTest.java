package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.market.Kind;

class ArticleMemoryTest {
    private static final Duration SPAN = Duration.ofSeconds(100);
    private static final long T = 1_767_623_400_000L;

    private final MemoryStore ids = new MemoryStore();
    private final MemoryStore arrivals = new MemoryStore();
    private ArticleMemory memory = new ArticleMemory(ids, arrivals, SPAN);

    @Test
    void anIdIsUnknownUntilItIsRemembered() {
        assertThat(knows("a", T)).isFalse();

        remember("a", T);

        assertThat(knows("a", T)).isTrue();
        assertThat(knows("A", T)).isFalse();
    }

    @Test
    void anIdIsKnownAtTheEdgeOfTheSpan() {
        remember("a", T);

        assertThat(knows("a", T + SPAN.toMillis())).isTrue();
        assertThat(knows("a", T + SPAN.toMillis() + 1)).isFalse();
    }

    @Test
    void rowsOfForgottenIdsAreDeleted() {
        remember("a", T);
        remember("b", T + 1);

        remember("c", T + SPAN.toMillis() + 2);

        assertThat(ids.size()).isEqualTo(1);
        assertThat(arrivals.size()).isEqualTo(1);
    }

    @Test
    void rowsStayUntilTheEdgeOfTheSpan() {
        remember("a", T);

        remember("b", T + SPAN.toMillis());

        assertThat(ids.size()).isEqualTo(2);
        assertThat(knows("a", T + SPAN.toMillis())).isTrue();
    }

    @Test
    void anIdThatCameBackLivesOnUnderItsNewArrival() {
        remember("a", T);
        remember("a", T + SPAN.toMillis() + 1);

        remember("b", T + 2 * SPAN.toMillis());

        assertThat(knows("a", T + 2 * SPAN.toMillis() + 1)).isTrue();
        assertThat(ids.size()).isEqualTo(2);
        assertThat(arrivals.size()).isEqualTo(2);
    }

    @Test
    void anotherMemoryOverTheSameRowsGoesOn() {
        remember("a", T);
        remember("b", T + 1);

        memory = new ArticleMemory(ids, arrivals, SPAN);

        assertThat(knows("a", T + 1)).isTrue();
        remember("c", T + SPAN.toMillis() + 2);
        assertThat(ids.size()).isEqualTo(1);
    }

    @Test
    void ofManyExpiredRowsOneRecordDeletesAFew() {
        for (int i = 0; i < 100; i++) {
            remember("id-" + i, T);
        }

        remember("late", T + 2 * SPAN.toMillis());

        assertThat(ids.size()).isBetween(90, 100);
        assertThat(knows("id-99", T + 2 * SPAN.toMillis())).isFalse();
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
            assertThat(knows(id, now)).isEqualTo(known);
            if (!known) {
                remember(id, now);
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
            remember("end-" + i, now);
        }
        assertThat(ids.size()).isLessThanOrEqualTo(2);
        assertThat(arrivals.size()).isLessThanOrEqualTo(2);
    }

    @Test
    void theLastRevisionIsKnownAsItWasRemembered() {
        var subjects = new TreeMap<>(Map.of("NVDA", Kind.TICKER, "MAG7", Kind.BASKET));
        var revision = new KnownArticle(7, Hash.of("content"), subjects, T);
        var withdrawal = new KnownArticle(8, null, new TreeMap<>(), T + 1);

        memory.remember("a", revision);
        assertThat(memory.find("a", T)).isEqualTo(revision);

        memory.remember("a", withdrawal);
        assertThat(memory.find("a", T + 1)).isEqualTo(withdrawal);
        assertThat(memory.find("a", T + 1).withdrawn()).isTrue();
    }

    private boolean knows(String id, long arrival) {
        return memory.find(id, arrival) != null;
    }

    private void remember(String id, long arrival) {
        memory.forget(arrival);
        memory.remember(id, new KnownArticle(1, Hash.of(id), new TreeMap<>(), arrival));
    }
}
