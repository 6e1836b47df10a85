package tickertone.feed;

import java.util.Comparator;

/**
 * A record's place in what a player plays: after all lines that arrived earlier, by line number among its equals; ticks
 * come after the line whose number they carry.
 *
 * @param arrival milliseconds since 1970
 */
record Place(long arrival, long line, boolean tick) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::arrival)
            .thenComparingLong(Place::line)
            .thenComparing(Place::tick);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
