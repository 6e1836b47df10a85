package tickertone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LbfgsTest {
    private static final int STEPS = 200;

    @Test
    void findsTheMinimumOfAQuadratic() {
        var start = new double[20];

        var least = Lbfgs.minimise(LbfgsTest::bowl, start, STEPS);

        for (int k = 0; k < least.length; k++) {
            assertThat(least[k]).isCloseTo(k - 7, within(1e-3));
        }
        assertThat(start).containsOnly(0);
    }

    @Test
    void findsTheMinimumOfABentValley() {
        var least = Lbfgs.minimise(LbfgsTest::rosenbrock, new double[] {-1.2, 1}, STEPS);

        assertThat(least[0]).isCloseTo(1, within(1e-4));
        assertThat(least[1]).isCloseTo(1, within(1e-4));
    }

    @Test
    void neverClimbs() {
        var start = new double[] {-1.2, 1};
        double before = value(start);

        for (int steps = 0; steps < 60; steps++) {
            double value = value(Lbfgs.minimise(LbfgsTest::rosenbrock, start, steps));
            assertThat(value).isLessThanOrEqualTo(before);
            before = value;
        }
    }

    @Test
    void staysWhereItIsFlat() {
        var least = Lbfgs.minimise(LbfgsTest::rosenbrock, new double[] {1, 1}, STEPS);

        assertThat(least).containsExactly(1, 1);
    }

    private static double value(double[] x) {
        return rosenbrock(x, new double[2]);
    }

    /** Sum of (k + 1) (x - (k - 7))^2: as steep one way as it is flat another. */
    private static double bowl(double[] x, double[] gradient) {
        Arrays.setAll(gradient, k -> 2 * (k + 1) * (x[k] - (k - 7)));
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += (k + 1) * (x[k] - (k - 7)) * (x[k] - (k - 7));
        }
        return sum;
    }

    private static double rosenbrock(double[] x, double[] gradient) {
        double off = x[1] - x[0] * x[0];
        gradient[0] = -2 * (1 - x[0]) - 400 * x[0] * off;
        gradient[1] = 200 * off;
        return (1 - x[0]) * (1 - x[0]) + 100 * off * off;
    }
}
