package tickertone.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tickertone.text.Span;

/** Weighted means of opinions in whole numbers, so that the shares of the mean add up to its total exactly. */
final class Blend {
    /** One row per cue and place; rows without a place come last. */
    private record Place(@Nullable Span span, String cue, String text) {}

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
        var given = weights.stream().mapToLong(Integer::longValue).toArray();
        if (Arrays.stream(given).allMatch(w -> w == 0)) {
            Arrays.fill(given, 1);
        }
        return new Blend(opinions, given).mean();
    }

    private Opinion mean() {
        var sums = evidence();
        var places = List.copyOf(sums.keySet());
        var numerators = sums.values().stream().mapToLong(Long::longValue).toArray();
        var shares = Allotment.exact(numerators, weight, mean(Opinion::total));
        var rows = new ArrayList<Evidence>();
        for (int i = 0; i < shares.length; i++) {
            rows.add(new Evidence(
                    places.get(i).text(), places.get(i).span(), places.get(i).cue(), shares[i]));
        }
        int rest = opinions.stream().mapToInt(Opinion::evidenceRest).sum();
        return Listing.of(rows, rest, mean(Opinion::neutralLogOdds), mean(Opinion::confidence), event());
    }

    /** Weighted shares, summed by place, in the order of the text. */
    private Map<Place, Long> evidence() {
        var sums = new LinkedHashMap<Place, Long>();
        for (int i = 0; i < weights.length; i++) {
            for (var row : opinions.get(i).evidence()) {
                sums.merge(new Place(row.span(), row.cue(), row.text()), weights[i] * row.share(), Math::addExact);
            }
        }
        var sorted = new LinkedHashMap<Place, Long>();
        sums.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> start(entry.getKey())))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static int start(Place place) {
        return place.span() == null ? Integer.MAX_VALUE : place.span().start();
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
        return masses.entrySet().stream()
                .max(Map.Entry.<Event, Long>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static long mass(Opinion opinion) {
        return opinion.evidence().stream()
                .mapToLong(row -> Math.abs(row.share()))
                .sum();
    }
}
