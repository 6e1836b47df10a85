package tickertone.sentiment;

import java.util.Arrays;

/** The signals that speak of one subject, in the order of the text, each with its {@link Relation} to the subject. */
final class Ledger {
    private static final int FIRST_CAPACITY = 32;

    private int[] signals = new int[FIRST_CAPACITY];
    private int[] relations = new int[FIRST_CAPACITY];
    private double[] weights = new double[FIRST_CAPACITY];
    private int size;
    private int named;

    /** @param weight of the sentence the signal stands in */
    void add(int signal, int relation, double weight) {
        if (size == signals.length) {
            signals = Arrays.copyOf(signals, 2 * size);
            relations = Arrays.copyOf(relations, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        signals[size] = signal;
        relations[size] = relation;
        weights[size++] = weight;
    }

    int size() {
        return size;
    }

    int signal(int row) {
        return signals[row];
    }

    int relation(int row) {
        return relations[row];
    }

    double weight(int row) {
        return weights[row];
    }

    /** Notes that a sentence names the subject together with others. */
    void named(int subjects) {
        named = Math.max(named, subjects);
    }

    /** The most subjects that a sentence names which names this one; 0 if only whole sentences speak of it. */
    int named() {
        return named;
    }
}
