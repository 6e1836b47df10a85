package tickertone.rolling;

import java.util.Comparator;

/**
 * That a subject has something to do when time passes a moment.
 *
 * @param time milliseconds
 */
record Due(long time, String subject) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
            Comparator.comparingLong(Due::time).thenComparing(Due::subject);

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
