package tickertone.rolling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves panes into the windows of a subject and out again, with their sums and sources. */
final class Slider {
    private final Panes panes;
    private final Sources sources;

    Slider(Panes panes, Sources sources) {
        this.panes = panes;
        this.sources = sources;
    }

    /**
     * Adds one mention to the pane of its minute and to the windows that hold this pane. A minute that begins where the
     * windows end, which is that of a mention published and arrived exactly then, is in none of them yet.
     */
    void add(SubjectState state, long minute, Sums more, @Nullable SourceId source) {
        var known = panes.find(state.subject(), minute);
        var pane = known == null ? Pane.EMPTY : known;
        panes.put(state.subject(), minute, pane.plus(more, source));
        var holding = holding(state, minute);
        holding.forEach(tally -> tally.add(more, minute));
        if (source != null && pane.admits(source) && !holding.isEmpty()) {
            sources.add(state.subject(), source, 1, holding);
        }
    }

    /** Lets all windows end one minute later. */
    void slide(SubjectState state) {
        long end = state.end();
        for (var tally : state.tallies()) {
            if (tally.lastEnd() == end) {
                leave(state, tally);
            }
        }
        state.endAt(end + 1);
        enter(state, end);
    }

    private void leave(SubjectState state, Tally tally) {
        long minute = tally.oldest();
        var pane = panes.find(state.subject(), minute);
        if (pane != null) {
            tally.subtract(pane.sums());
            pane.sources()
                    .forEach((source, articles) -> sources.add(state.subject(), source, -articles, List.of(tally)));
        }
        tally.oldest(panes.firstMinute(state.subject(), minute + 1, state.end()));
        if (tally.equals(state.longest())) {
            panes.delete(state.subject(), minute);
        }
    }

    private void enter(SubjectState state, long minute) {
        var pane = panes.find(state.subject(), minute);
        if (pane != null) {
            state.tallies().forEach(tally -> tally.add(pane.sums(), minute));
            pane.sources()
                    .forEach((source, articles) -> sources.add(state.subject(), source, articles, state.tallies()));
        }
    }

    private static List<Tally> holding(SubjectState state, long minute) {
        return minute >= state.end()
                ? List.of()
                : state.tallies().stream()
                        .filter(tally -> tally.reaches(minute, state.end()))
                        .toList();
    }
}
