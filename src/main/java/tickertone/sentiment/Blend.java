package tickertone.sentiment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Weighted means of opinions in whole numbers, so that the shares of the mean add up to its total exactly. */
final class Blend {
    private final List<Opinion> opinions;
    private final long[] weights;
    private final long weight;

    private Blend(List<Opinion> opinions, long[] weights) {
        this.opinions = opinions;
        this.weights = weights;
        this.weight = Arrays.stream(weights).sum();
    }

    static Opinion of(List<Opinion> opinions, List<Integer> weights) {
        if (opinions.isEmpty() || opinions.size() != weights.size()) {
            throw new IllegalArgumentException(opinions.size() + " opinions, " + weights.size() + " weights");
        }
        if (opinions.size() == 1) {
            return opinions.get(0);
        }
        return new Blend(opinions, given(weights)).mean();
    }

    private static long[] given(List<Integer> weights) {
        var given = new long[weights.size()];
        long sum = 0;
        for (int i = 0; i < given.length; i++) {
            given[i] = weights.get(i);
            sum += given[i];
        }
        if (sum == 0) {
            Arrays.fill(given, 1);
        }
        return given;
    }

    private Opinion mean() {
        int rows = 0;
        int rest = 0;
        for (var opinion : opinions) {
            rows += opinion.evidence().size();
            rest += opinion.evidenceRest();
        }
        var evidence = new Weighing(rows);
        for (int i = 0; i < weights.length; i++) {
            for (var row : opinions.get(i).evidence()) {
                evidence.add(row, weights[i]);
            }
        }
        var shares = evidence.shares(weight, mean(Opinion::total));
        return Listing.of(shares, rest, mean(Opinion::neutralLogOdds), mean(Opinion::confidence), event());
    }

    private int mean(ToIntFunction<Opinion> part) {
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum = Math.addExact(sum, weights[i] * part.applyAsInt(opinions.get(i)));
        }
        return Ratio.halfEven(sum, weight);
    }

    /** The event with the most evidence behind it; of equals the first in the order of {@link Event}. */
    private @Nullable Event event() {
        var masses = new EnumMap<Event, Long>(Event.class);
        for (int i = 0; i < weights.length; i++) {
            var event = opinions.get(i).event();
            if (event != null) {
                masses.merge(event, weights[i] * mass(opinions.get(i)), Math::addExact);
            }
        }
        long most = -1;
        Event heaviest = null;
        for (var entry : masses.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                heaviest = entry.getKey();
            }
        }
        return heaviest;
    }

    private static long mass(Opinion opinion) {
        long mass = 0;
        for (var row : opinion.evidence()) {
            mass += Math.abs(row.share());
        }
        return mass;
    }
}
