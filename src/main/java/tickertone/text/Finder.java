package tickertone.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tickertone.market.Watchlist;

/**
 * Finds all aliases of a watchlist in a document at once: longest, leftmost, never overlapping.
 *
 * <p>Immutable and safe to share. The time for a document is proportional to its length, whatever it holds.
 */
public final class Finder {
    private final List<Reading> readings;
    private final Trie aliases;
    private final Openings openings;
    private final Surroundings surroundings;

    private Finder(List<Reading> readings) {
        this.readings = readings;
        var folded = readings.stream().map(Reading::folded).toList();
        this.aliases = Trie.of(folded);
        this.openings = new Openings(folded);
        this.surroundings = new Surroundings(readings);
    }

    /** Of two subjects that {@link #collisions} lists, the one that stands first in the watchlist gets the mention. */
    public static Finder of(Watchlist watchlist) {
        return new Finder(Reading.of(watchlist));
    }

    /** What the document names, and which doubtful aliases were decided against. */
    public Findings find(Document document) {
        return new Search(aliases, openings, readings, document).run(surroundings);
    }

    /** Aliases that fold to the same text for two subjects: faults of the watchlist. */
    public static List<Collision> collisions(Watchlist watchlist) {
        var first = new HashMap<String, Reading>();
        var collisions = new ArrayList<Collision>();
        for (var reading : Reading.of(watchlist)) {
            var other = first.putIfAbsent(reading.folded(), reading);
            if (other != null && !other.subject().equals(reading.subject())) {
                collisions.add(new Collision(reading.alias(), other.subject(), reading.subject()));
            }
        }
        return collisions;
    }

    /** An alias that names two subjects. */
    public record Collision(String alias, String subject, String other) {}
}
