package tickertone.sentiment;

import java.util.Arrays;

/** Cuts a whole number into whole shares that add up to it, because rounding each share alone would not. */
final class Allotment {
    private Allotment() {}

    /**
     * Largest remainders: each share is rounded down, then those that lost most get one more; of equals the first.
     *
     * @param numerators share i is {@code numerators[i] / denominator}
     * @param total the sum of the shares, rounded either way to a whole number
     */
    static int[] exact(long[] numerators, long denominator, int total) {
        var floors = new long[numerators.length];
        var lost = new double[numerators.length];
        for (int i = 0; i < numerators.length; i++) {
            floors[i] = Math.floorDiv(numerators[i], denominator);
            lost[i] = numerators[i] - floors[i] * denominator;
        }
        return settle(floors, lost, total);
    }

    /** The same for shares that are not whole to begin with; {@code total} is their sum, rounded. */
    static int[] of(double[] shares, int total) {
        var floors = new long[shares.length];
        var lost = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            double floor = StrictMath.floor(shares[i]);
            floors[i] = (long) floor;
            lost[i] = shares[i] - floor;
        }
        return settle(floors, lost, total);
    }

    private static int[] settle(long[] floors, double[] lost, int total) {
        var shares = new int[floors.length];
        long missing = total;
        for (int i = 0; i < floors.length; i++) {
            shares[i] = Math.toIntExact(floors[i]);
            missing -= floors[i];
        }
        if (missing > 0) {
            raise(shares, lost, (int) missing);
        }
        return shares;
    }

    /** One more for each of the {@code missing} shares that lost most. */
    private static void raise(int[] shares, double[] lost, int missing) {
        var sorted = lost.clone();
        Arrays.sort(sorted);
        double edge = sorted[sorted.length - missing];
        int atEdge = missing;
        for (double loss : lost) {
            atEdge -= loss > edge ? 1 : 0;
        }
        for (int i = 0; i < shares.length; i++) {
            if (lost[i] > edge || (lost[i] == edge && atEdge-- > 0)) {
                shares[i]++;
            }
        }
    }
}
