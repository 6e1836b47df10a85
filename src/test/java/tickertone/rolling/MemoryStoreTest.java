package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryStoreTest {
    private final MemoryStore store = new MemoryStore();

    @Test
    void findsTheFirstRowOfARange() {
        store.put(key(1), key(10));
        store.put(key(200), key(20));

        assertThat(store.first(key(1), key(2)).value()).isEqualTo(key(10));
        assertThat(store.first(key(2), key(255)).key()).isEqualTo(key(200));
        assertThat(store.first(key(2), key(200))).isNull();
        assertThat(store.first(key(201), key(255))).isNull();
    }

    @Test
    void forgetsWhatIsDeleted() {
        store.put(key(1), key(10));

        store.delete(key(1));

        assertThat(store.get(key(1))).isNull();
        assertThat(store.size()).isZero();
    }

    private static byte[] key(int number) {
        return new byte[] {(byte) number};
    }
}
