package tickertone.text;

import java.util.Arrays;

/** The smallest few of many numbers, each once, ascending, taken as unsigned: the same sample of a set wherever it is drawn. */
final class Smallest {
    private final int[] kept;
    private int size;

    Smallest(int most) {
        kept = new int[most];
    }

    void offer(int number) {
        if (size == kept.length && Integer.compareUnsigned(number, kept[size - 1]) >= 0) {
            return;
        }
        int at = size;
        while (at > 0 && Integer.compareUnsigned(kept[at - 1], number) > 0) {
            at--;
        }
        if (at > 0 && kept[at - 1] == number) {
            return;
        }
        int last = size == kept.length ? size - 1 : size++;
        System.arraycopy(kept, at, kept, at + 1, last - at);
        kept[at] = number;
    }

    int[] numbers() {
        return Arrays.copyOf(kept, size);
    }
}
