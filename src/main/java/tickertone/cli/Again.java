package tickertone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tickertone.config.Settings;
import tickertone.feed.TopicRange;

/**
 * The command that goes on with a replay: the same as before, but never one that begins anew, and to the offset where it
 * reads a topic.
 *
 * @param words of the command line
 * @param range of the topic; null: it plays a file
 */
record Again(List<String> words, @Nullable TopicRange range) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");
    private static final Set<String> OF_A_RANGE = Set.of("--offsets", "--from", "--to");
    private static final String RESTART = "--restart";

    @Override
    public String toString() {
        var again = new ArrayList<String>();
        boolean skip = false;
        for (var word : words) {
            String option = word.replaceFirst("=.*", "");
            boolean replaced = range != null && OF_A_RANGE.contains(option);
            if (!skip && !replaced && !option.equals(RESTART)) {
                again.add(hidden(word));
            }
            skip = replaced && option.equals(word);
        }
        if (range != null) {
            again.add("--offsets");
            again.add(range.partitions().stream().map(Object::toString).collect(Collectors.joining(",")));
        }
        return program() + " " + again.stream().map(Again::quoted).collect(Collectors.joining(" "));
    }

    /** As it may be shown: a secret is left to its owner. */
    private static String hidden(String word) {
        int equals = word.lastIndexOf('=');
        return equals > 0 && Settings.secret(word.substring(0, equals)) ? word.substring(0, equals + 1) + "..." : word;
    }

    /** As a shell takes it. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The jar as it can be named from here. */
    private static String program() {
        var source = Again.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
            return "tickertone";
        }
        var jar = Path.of(source.getLocation().getPath());
        var here = Path.of("").toAbsolutePath();
        return "java -jar " + quoted((jar.startsWith(here) ? here.relativize(jar) : jar).toString());
    }
}
