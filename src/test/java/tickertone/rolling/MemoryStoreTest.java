package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
    void scansInTheOrderOfUnsignedBytesWhileRowsAreDeleted() {
        var visited = new ArrayList<Integer>();
        for (int number : new int[] {200, 1, 3, 2, 127, 128}) {
            store.put(key(number), key(number));
        }

        store.scan(key(2), key(200), row -> {
            visited.add(Byte.toUnsignedInt(row.key()[0]));
            store.delete(row.key());
        });

        assertThat(visited).containsExactly(2, 3, 127, 128);
        assertThat(store.size()).isEqualTo(2);
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
