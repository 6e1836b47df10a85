package tickertone.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Evidence of several opinions, each row with its opinion's weight, on its way to becoming the evidence of their mean: one
 * row per cue and place, in the order of the text. Rows without a place come last.
 */
final class Weighing {
    private final Evidence[] rows;
    private final long[] numerators;
    /** By row: where it stands, then its number, so that sorting keeps rows of one place in the order they came. */
    private final long[] order;

    private int size;

    Weighing(int capacity) {
        rows = new Evidence[capacity];
        numerators = new long[capacity];
        order = new long[capacity];
    }

    void add(Evidence row, long weight) {
        rows[size] = row;
        numerators[size] = weight * row.share();
        order[size] = (long) Listing.start(row) << Integer.SIZE | size;
        size++;
    }

    /**
     * The rows with their shares of the mean.
     *
     * @param weight of all opinions together
     * @param total the mean of the opinions' totals
     */
    List<Evidence> shares(long weight, int total) {
        Arrays.sort(order, 0, size);
        var distinct = new int[size];
        int places = 0;
        int first = 0;
        for (int i = 0; i < size; i++) {
            if (i > 0 && order[i] >>> Integer.SIZE != order[i - 1] >>> Integer.SIZE) {
                first = places;
            }
            places = place((int) order[i], distinct, first, places);
        }
        return rows(distinct, places, weight, total);
    }

    /**
     * Adds a row to its equal among the last places, or as a new one.
     *
     * @param first of the places that begin where the row does
     * @return how many places there are now
     */
    private int place(int row, int[] distinct, int first, int places) {
        for (int i = first; i < places; i++) {
            if (same(rows[distinct[i]], rows[row])) {
                numerators[distinct[i]] = Math.addExact(numerators[distinct[i]], numerators[row]);
                return places;
            }
        }
        distinct[places] = row;
        return places + 1;
    }

    private static boolean same(Evidence one, Evidence other) {
        boolean placed = one.span() == null ? other.span() == null : one.span().equals(other.span());
        return placed && one.cue().equals(other.cue()) && one.text().equals(other.text());
    }

    private List<Evidence> rows(int[] distinct, int places, long weight, int total) {
        var sums = new long[places];
        for (int i = 0; i < places; i++) {
            sums[i] = numerators[distinct[i]];
        }
        var shares = Allotment.exact(sums, weight, total);
        var weighed = new ArrayList<Evidence>(places);
        for (int i = 0; i < places; i++) {
            var row = rows[distinct[i]];
            weighed.add(new Evidence(row.text(), row.span(), row.cue(), shares[i]));
        }
        return weighed;
    }
}
