package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves panes into the windows of a subject and out again, with their sums and sources. */
final class Slider {
    private final Panes panes;
    private final Sources sources;
    private final Contributions contributions;

    Slider(Panes panes, Sources sources, Contributions contributions) {
        this.panes = panes;
        this.sources = sources;
        this.contributions = contributions;
    }

    /**
     * Adds what an article contributes to the pane of its minute and to the windows that hold this pane. A minute that
     * begins where the windows end, which is that of a mention published and arrived exactly then, is in none of them yet.
     *
     * @return what was added: without its source if the pane tells no more sources apart
     */
    Contribution add(SubjectState state, Contribution come) {
        long minute = come.minute();
        var known = panes.find(state.subject(), minute);
        var pane = known == null ? Pane.EMPTY : known;
        var source = come.source();
        if (source != null && !pane.admits(source)) {
            return add(state, come.withoutSource());
        }
        panes.put(state.subject(), minute, pane.plus(come.sums(), source));
        var holding = holding(state, minute);
        holding.forEach(tally -> tally.add(come.sums(), minute));
        count(state, source, 1, holding);
        return come;
    }

    /** Takes out what an article contributed, as if it had never been there. */
    void remove(SubjectState state, Contribution gone) {
        long minute = gone.minute();
        var pane = panes.find(state.subject(), minute);
        if (pane == null) {
            throw new IllegalStateException("no pane of " + state.subject() + " holds " + gone);
        }
        var left = pane.minus(gone.sums(), gone.source());
        var holding = holding(state, minute);
        holding.forEach(tally -> tally.subtract(gone.sums()));
        count(state, gone.source(), -1, holding);
        if (left.empty()) {
            panes.delete(state.subject(), minute);
            state.tallies().stream()
                    .filter(tally -> tally.oldest() == minute)
                    .forEach(tally -> tally.oldest(next(state, minute)));
        } else {
            panes.put(state.subject(), minute, left);
        }
    }

    /** Whether the subject has no panes. */
    boolean empty(SubjectState state) {
        long first = state.end() - state.longest().window().minutes();
        return panes.firstMinute(state.subject(), first, NEVER) == NEVER;
    }

    private void count(SubjectState state, @Nullable Hash source, int articles, List<Tally> holding) {
        if (source != null && !holding.isEmpty()) {
            sources.add(state.subject(), source, articles, holding);
        }
    }

    private long next(SubjectState state, long minute) {
        return panes.firstMinute(state.subject(), minute + 1, state.end());
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
        tally.oldest(next(state, minute));
        if (tally.equals(state.longest())) {
            panes.delete(state.subject(), minute);
            contributions.forget(state.subject(), minute);
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
