package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A look at all running totals: whether each is the sum of the panes in its window, and its sources those of these panes.
 *
 * @param totals how many were looked at
 * @param faults a sentence for each that is something else
 */
public record Audit(long totals, List<String> faults) {
    public Audit {
        faults = List.copyOf(faults);
    }

    /** One that has seen nothing. */
    public static Audit empty() {
        return new Audit(0, List.of());
    }

    /** Both together. */
    public Audit plus(Audit other) {
        var all = new ArrayList<>(faults);
        all.addAll(other.faults);
        return new Audit(totals + other.totals, all);
    }

    static Audit of(Subjects subjects, Panes panes) {
        var faults = new ArrayList<String>();
        long[] totals = {0};
        subjects.all().forEach(state -> {
            totals[0] += state.tallies().size();
            look(state, panes, faults);
        });
        return new Audit(totals[0], faults);
    }

    private static void look(SubjectState state, Panes panes, List<String> faults) {
        var tallies = state.tallies();
        var sums = new Sums[tallies.size()];
        Arrays.fill(sums, Sums.ZERO);
        List<Set<Hash>> sources =
                tallies.stream().<Set<Hash>>map(tally -> new HashSet<>()).toList();
        long end = state.end();
        long minute = panes.firstMinute(
                state.subject(), end - state.longest().window().minutes(), end);
        for (; minute != NEVER; minute = panes.firstMinute(state.subject(), minute + 1, end)) {
            var pane = panes.find(state.subject(), minute);
            for (var tally : tallies) {
                if (pane != null && tally.reaches(minute, end)) {
                    sums[tally.index()] = sums[tally.index()].plus(pane.sums());
                    sources.get(tally.index()).addAll(pane.sources().keySet());
                }
            }
        }
        for (var tally : tallies) {
            if (!tally.sums().equals(sums[tally.index()])
                    || tally.sources() != sources.get(tally.index()).size()) {
                faults.add("the total of %s over %s at %s is not the sum of its panes"
                        .formatted(state.subject(), tally.window(), Minutes.instant(end)));
            }
        }
    }
}
