package tickertone.evaluation;

import java.util.Arrays;
import tickertone.sentiment.Factors;
import tickertone.sentiment.Kinds;
import tickertone.sentiment.Manner;
import tickertone.sentiment.Polarity;
import tickertone.sentiment.Relation;
import tickertone.sentiment.Trace;

/** What one labelled target was told, packed for many passes over it. */
final class Example {
    final Polarity label;
    /** How much it counts. */
    final double weight;
    /** Index into the biases. */
    final int named;
    /** By trace, what {@link Trace} says of it. */
    final int[] kinds;

    final int[] sides;
    final int[] rows;
    final double[] values;
    final double[] weights;
    /** -1 for a trace that negators turn, else 1. */
    final int[] turns;
    /** -1 for the other party of a comparison, else 1. */
    final int[] parties;

    final double[] leans;
    final int[][] factors;

    Example(Trace.Told told, Polarity label, double weight) {
        int size = told.traces().size();
        this.label = label;
        this.weight = weight;
        this.named = told.named();
        kinds = new int[size];
        sides = new int[size];
        rows = new int[size];
        values = new double[size];
        weights = new double[size];
        turns = new int[size];
        parties = new int[size];
        leans = new double[size];
        factors = new int[size][];
        var into = new int[Factors.MOST];
        for (int i = 0; i < size; i++) {
            var trace = told.traces().get(i);
            kinds[i] = trace.kind();
            sides[i] = Relation.side(trace.relation());
            rows[i] = trace.row();
            values[i] = trace.value();
            weights[i] = trace.weight();
            turns[i] = Manner.turned(trace.manner()) ? -1 : 1;
            parties[i] = Relation.opposed(trace.relation()) ? -1 : 1;
            leans[i] = Relation.lean(trace.relation());
            int count = Factors.of(trace.kind(), trace.relation(), trace.manner(), into);
            factors[i] = Arrays.copyOf(into, count);
        }
    }

    int size() {
        return kinds.length;
    }

    boolean learned(int trace) {
        return Kinds.learned(kinds[trace]);
    }
}
