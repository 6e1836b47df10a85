package tickertone.verify;

import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tickertone.verify.Found.Place;

/** Which programs the records name. Another program's records are compared in all other fields. */
final class Engines {
    private final Map<String, Named> others = new TreeMap<>();

    private record Named(long records, @Nullable Place first) {}

    void take(Found found, Found recomputed) {
        String engine = found.engine();
        if (engine != null && !engine.equals(recomputed.engine())) {
            others.merge(
                    engine, new Named(1, found.place()), (a, b) -> new Named(a.records() + b.records(), a.first()));
        }
    }

    /** How many records each other program made. A program that made one record alone did not make it. */
    SortedMap<String, Long> others(Differences differences) {
        for (var entry : new ArrayList<>(others.entrySet())) {
            var first = entry.getValue().first();
            if (entry.getValue().records() == 1 && first != null) {
                differences.strange(first, "engine is \"" + entry.getKey() + "\", which no other record names");
                others.remove(entry.getKey());
            }
        }
        var counts = new TreeMap<String, Long>();
        others.forEach((engine, named) -> counts.put(engine, named.records()));
        return counts;
    }
}
