package tickertone.evaluation;

import java.util.ArrayDeque;
import java.util.Deque;

/** Limited-memory BFGS with a backtracking line search; Nocedal and Wright, Numerical Optimization, algorithm 7.5. */
final class Lbfgs {
    private static final int MEMORY = 10;
    private static final double SUFFICIENT = 1e-4;

    /** A function with its gradient. */
    interface Function {
        /** @return the value at {@code x}; its gradient is written to {@code gradient} */
        double at(double[] x, double[] gradient);
    }

    private record Pair(double[] step, double[] change, double curvature) {}

    private Lbfgs() {}

    static double[] minimise(Function function, double[] start, int iterations) {
        var x = start.clone();
        var gradient = new double[x.length];
        double value = function.at(x, gradient);
        Deque<Pair> memory = new ArrayDeque<>();
        for (int i = 0; i < iterations; i++) {
            var direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            if (slope > -1e-10) {
                break;
            }
            double length = i == 0 ? Math.min(1, 1 / StrictMath.sqrt(dot(gradient, gradient))) : 1;
            var next = new double[x.length];
            var nextGradient = new double[x.length];
            double nextValue = 0;
            boolean found = false;
            for (int tries = 0; tries < 30 && !found; tries++) {
                for (int k = 0; k < x.length; k++) {
                    next[k] = x[k] + length * direction[k];
                }
                nextValue = function.at(next, nextGradient);
                found = nextValue <= value + SUFFICIENT * length * slope;
                length = found ? length : length / 2;
            }
            if (!found) {
                break;
            }
            remember(memory, x, next, gradient, nextGradient);
            boolean flat = value - nextValue < 1e-7 * Math.abs(value);
            x = next;
            gradient = nextGradient;
            value = nextValue;
            if (flat) {
                break;
            }
        }
        return x;
    }

    private static void remember(
            Deque<Pair> memory, double[] x, double[] next, double[] gradient, double[] nextGradient) {
        var step = new double[x.length];
        var change = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            step[k] = next[k] - x[k];
            change[k] = nextGradient[k] - gradient[k];
        }
        double curvature = dot(step, change);
        if (curvature > 1e-10) {
            memory.addLast(new Pair(step, change, curvature));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    private static double[] direction(double[] gradient, Deque<Pair> memory) {
        var direction = new double[gradient.length];
        for (int k = 0; k < direction.length; k++) {
            direction[k] = -gradient[k];
        }
        var alphas = new ArrayDeque<Double>();
        for (var pairs = memory.descendingIterator(); pairs.hasNext(); ) {
            var pair = pairs.next();
            double alpha = dot(pair.step(), direction) / pair.curvature();
            alphas.addFirst(alpha);
            add(direction, -alpha, pair.change());
        }
        if (!memory.isEmpty()) {
            var last = memory.getLast();
            double scale = last.curvature() / dot(last.change(), last.change());
            for (int k = 0; k < direction.length; k++) {
                direction[k] *= scale;
            }
        }
        for (var pair : memory) {
            double beta = dot(pair.change(), direction) / pair.curvature();
            add(direction, alphas.removeFirst() - beta, pair.step());
        }
        return direction;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int k = 0; k < to.length; k++) {
            to[k] += factor * what[k];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
