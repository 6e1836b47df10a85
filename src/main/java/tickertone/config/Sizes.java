package tickertone.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** Sizes of memory as settings write them: a whole number of m, megabytes, or g, gigabytes; both are powers of two. */
final class Sizes {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([mg])");
    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;

    private Sizes() {}

    /** In bytes. */
    static Optional<Long> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(Long.parseLong(form.group(1)) * (form.group(2).equals("g") ? GIGABYTE : MEGABYTE))
                : Optional.empty();
    }

    /** In the larger unit if it needs no fraction: 1024m is 1g. */
    static String text(long bytes) {
        return bytes % GIGABYTE == 0 ? bytes / GIGABYTE + "g" : bytes / MEGABYTE + "m";
    }
}
