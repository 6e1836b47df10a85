package tickertone.market;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What sentiment is about.
 *
 * @param id matches {@code [A-Z0-9._-]{1,32}}
 * @param name for people to read
 * @param aliases all strings that name it, exchange forms included
 * @param members the subjects of a basket; empty for tickers and themes
 */
public record Subject(String id, Kind kind, String name, List<Alias> aliases, List<String> members) {
    private static final Pattern ID = Pattern.compile("[A-Z0-9._-]{1,32}");

    public Subject {
        if (!isId(id)) {
            throw new IllegalArgumentException("a subject id matches " + ID + ": " + id);
        }
        if (kind != Kind.BASKET && !members.isEmpty()) {
            throw new IllegalArgumentException("only a basket has members: " + id);
        }
        aliases = List.copyOf(aliases);
        members = List.copyOf(members);
    }

    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }
}
