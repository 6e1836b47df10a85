package tickertone.rolling;

import java.time.Instant;

/** The day on which tests take place. */
final class Day {
    private Day() {}

    /** A time such as {@code 14:00:00} or {@code 14:00:00.001}. */
    static Instant at(String time) {
        return Instant.parse("2024-03-04T" + time + "Z");
    }

    static long millis(String time) {
        return at(time).toEpochMilli();
    }
}
