package tickertone.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.text.Span;

/** Keeps what a record may list: the strongest evidence by name, the rest as one sum. */
final class Listing {
    private Listing() {}

    /** An opinion of these rows, in the order of the text; a {@link Evidence#REST} row among them joins the rest. */
    static Opinion of(
            List<Evidence> rows, int evidenceRest, int neutralLogOdds, int confidence, @Nullable Event event) {
        var placed = new ArrayList<Evidence>(rows.size());
        for (var row : rows) {
            if (!row.isRest()) {
                placed.add(row);
            }
        }
        var kept = placed.size() <= Score.LISTED ? placed : largest(placed);
        int rest = evidenceRest + placed.size() - kept.size();
        if (rest == 0) {
            return new Opinion(kept, 0, neutralLogOdds, confidence, event);
        }
        var listed = new ArrayList<>(kept);
        listed.add(Evidence.rest(sum(rows) - sum(kept)));
        return new Opinion(listed, rest, neutralLogOdds, confidence, event);
    }

    private static List<Evidence> largest(List<Evidence> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> -Math.abs(row.share())))
                .limit(Score.LISTED)
                .sorted(Comparator.comparingInt(Listing::start))
                .toList();
    }

    /** Where a row stands; one without a place comes last. */
    static int start(Evidence row) {
        Span span = row.span();
        return span == null ? Integer.MAX_VALUE : span.start();
    }

    private static int sum(List<Evidence> rows) {
        int sum = 0;
        for (var row : rows) {
            sum = Math.addExact(sum, row.share());
        }
        return sum;
    }
}
