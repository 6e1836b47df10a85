package tickertone.market;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much an article counts by who published it, in units of 1/10,000, 0 to 10,000.
 *
 * @param standard the weight of a source that is not named, and of an article without source
 */
public record SourceWeights(int standard, Map<String, Integer> named) {
    public SourceWeights {
        check(standard);
        named.values().forEach(SourceWeights::check);
        named = Map.copyOf(named);
    }

    /** Every source counts in full. */
    public static SourceWeights equal() {
        return new SourceWeights(10_000, Map.of());
    }

    public int weight(@Nullable String source) {
        return source == null ? standard : named.getOrDefault(source, standard);
    }

    private static void check(int weight) {
        if (weight < 0 || weight > 10_000) {
            throw new IllegalArgumentException("a source weight is between 0 and 1, in units of 1/10,000: " + weight);
        }
    }
}
