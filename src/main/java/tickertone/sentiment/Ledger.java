package tickertone.sentiment;

import java.util.Arrays;

/** The pushes that one subject got, in the order of the text. */
final class Ledger {
    private static final int FIRST_CAPACITY = 16;

    private int[] hits = new int[FIRST_CAPACITY];
    private double[] pushes = new double[FIRST_CAPACITY];
    private int size;

    void add(int hit, double push) {
        if (size == hits.length) {
            hits = Arrays.copyOf(hits, 2 * size);
            pushes = Arrays.copyOf(pushes, 2 * size);
        }
        hits[size] = hit;
        pushes[size++] = push;
    }

    int size() {
        return size;
    }

    int hit(int row) {
        return hits[row];
    }

    double push(int row) {
        return pushes[row];
    }
}
