package tickertone.config;

import java.util.Comparator;

/**
 * One thing that is wrong in the configuration. Prints as compilers do, so that an editor can jump to it.
 *
 * @param file or the name of the flag or of the environment variable
 * @param line counted from 1; 0: the fault has no line
 * @param path of the value within the file, such as {@code subjects[12].aliases[3].needs}; empty: the file itself
 */
public record Fault(String file, int line, String path, String problem, String remedy) implements Comparable<Fault> {
    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::path);

    /** The longest piece of a file that a fault quotes. */
    private static final int QUOTED = 64;

    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return printed("");
    }

    /** The same as a thing that need not be mended. */
    public String warning() {
        return printed("warning: ");
    }

    private String printed(String mark) {
        return file + (line > 0 ? ":" + line : "") + ": " + mark + (path.isEmpty() ? "" : path + ": ") + problem + "; "
                + remedy;
    }

    /** A value as faults show it: in quotes, on one line, not too long. */
    static String quote(String value) {
        var line = value.replaceAll("\\p{Cntrl}", "?");
        return "'" + (line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line) + "'";
    }
}
