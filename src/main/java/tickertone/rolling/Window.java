package tickertone.rolling;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A span that rolling values look back over.
 *
 * @param name as written in settings and records
 * @param length whole minutes, positive: panes are minutes
 */
public record Window(String name, Duration length) {
    private static final Pattern NAME = Pattern.compile("(?<number>[1-9][0-9]{0,4})(?<unit>[mhd])");

    public Window {
        if (length.toMinutes() < 1 || !length.equals(Duration.ofMinutes(length.toMinutes()))) {
            throw new IllegalArgumentException("a window is a positive number of whole minutes: " + length);
        }
    }

    /** Reads {@code 5m}, {@code 1h}, {@code 7d}. */
    public static Window parse(String text) {
        var matcher = NAME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a window is a number and m, h or d, such as 5m, 1h or 7d: " + text);
        }
        long number = Long.parseLong(matcher.group("number"));
        return new Window(
                text,
                switch (matcher.group("unit")) {
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    public long minutes() {
        return length.toMinutes();
    }

    @Override
    public String toString() {
        return name;
    }
}
