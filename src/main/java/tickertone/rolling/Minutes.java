package tickertone.rolling;

import java.time.Instant;

/** Minutes and minute boundaries, both counted from 1970: minute m begins at boundary m and ends at boundary m + 1. */
final class Minutes {
    /** Later than any minute or millisecond. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long SECONDS = 60;
    private static final long MILLIS = 60_000;

    private Minutes() {}

    /** The minute that holds a moment; any Instant has one, however far from 1970. */
    static long of(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** The first boundary at or after a moment. */
    static long boundaryFrom(long millis) {
        return boundaryAfter(millis - 1);
    }

    /** The first boundary after a moment. */
    static long boundaryAfter(long millis) {
        return Math.floorDiv(millis, MILLIS) + 1;
    }

    static long millis(long boundary) {
        return boundary == NEVER ? NEVER : boundary * MILLIS;
    }

    static Instant instant(long boundary) {
        return Instant.ofEpochSecond(boundary * SECONDS);
    }
}
