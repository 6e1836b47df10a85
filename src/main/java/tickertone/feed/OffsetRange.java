package tickertone.feed;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A span of one partition's records.
 *
 * @param from the first offset that belongs to it; null: from the beginning
 * @param to the first that no longer does; null: to the end
 */
public record OffsetRange(int partition, @Nullable Long from, @Nullable Long to) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}):(\\d{0,18})-(\\d{0,18})");

    public OffsetRange {
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("offset " + from + " is after " + to);
        }
    }

    /**
     * Reads {@code 0:100-200}, {@code 3:100-}, {@code 3:-200}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static OffsetRange parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("an offset range is PARTITION:FROM-TO, such as 0:100-200, not " + text);
        }
        return new OffsetRange(Integer.parseInt(written.group(1)), offset(written.group(2)), offset(written.group(3)));
    }

    private static @Nullable Long offset(String digits) {
        return digits.isEmpty() ? null : Long.valueOf(digits);
    }

    @Override
    public String toString() {
        return partition + ":" + (from == null ? "" : from) + "-" + (to == null ? "" : to);
    }
}
