package tickertone.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as settings write them: a whole number with its unit, or 0. */
final class Durations {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    /** Milliseconds of each unit, longest first. */
    private static final Map<String, Long> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("d", Duration.ofDays(1).toMillis());
        UNITS.put("h", Duration.ofHours(1).toMillis());
        UNITS.put("m", Duration.ofMinutes(1).toMillis());
        UNITS.put("s", Duration.ofSeconds(1).toMillis());
        UNITS.put("ms", 1L);
    }

    private Durations() {}

    static Optional<Duration> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(Duration.ofMillis(Long.parseLong(form.group(1)) * UNITS.getOrDefault(form.group(2), 0L)))
                : Optional.empty();
    }

    /** In the longest unit that needs no fraction: 60m is 1h. */
    static String text(Duration duration) {
        long millis = duration.toMillis();
        return UNITS.entrySet().stream()
                .filter(unit -> millis > 0 && millis % unit.getValue() == 0)
                .findFirst()
                .map(unit -> millis / unit.getValue() + unit.getKey())
                .orElse("0");
    }
}
