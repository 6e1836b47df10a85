package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Score;

/**
 * Scores and time in, rolling and latest values out. It remembers nothing but what lies in its stores, so that another
 * one over the same stores goes on where it stopped.
 *
 * <p>The value at a boundary E holds the mentions that arrived at or before E and were published in [E - window, E).
 * It is written as soon as time has passed E, before anything that arrived later.
 */
public final class Roller {
    private final Windows windows;
    private final Rules rules;
    private final Subjects subjects;
    private final Agenda agenda;
    private final Slider slider;
    private final Writer writer;
    private long reached = Long.MIN_VALUE;

    /**
     * The stores of a roller, which it alone writes.
     *
     * @param subjects subject: its tallies
     * @param panes subject and minute: the minute's sums and sources
     * @param sources subject and source: articles in each window
     * @param agenda time and subject: nothing more
     */
    public record Stores(Store subjects, Store panes, Store sources, Store agenda) {}

    /** @throws IllegalStateException if the stores were written under other windows or by another format */
    public Roller(Windows windows, Rules rules, Stores stores, Output output) {
        this.windows = windows;
        this.rules = rules;
        this.subjects = new Subjects(stores.subjects(), windows);
        this.agenda = new Agenda(stores.agenda());
        this.slider = new Slider(new Panes(stores.panes()), new Sources(stores.sources(), windows));
        this.writer = new Writer(rules, output);
        subjects.check();
    }

    /**
     * Adds a score, after time has been advanced to its arrival. One that is too old for all windows leaves no trace.
     *
     * @throws IllegalStateException if it arrived before the time reached
     */
    public void add(Score score) {
        long arrival = score.dateline().arrivedAt().toEpochMilli();
        advance(arrival);
        long minute = Minutes.of(score.dateline().publishedAt());
        long end = Minutes.boundaryFrom(arrival);
        if (minute > Minutes.of(score.dateline().arrivedAt())) {
            throw new IllegalArgumentException("published after it arrived: " + score.dateline());
        }
        if (minute >= end - windows.longest().minutes()) {
            add(score, arrival, minute, end);
        }
    }

    private void add(Score score, long arrival, long minute, long end) {
        var known = subjects.find(score.subject());
        var state = known == null ? SubjectState.fresh(Origin.of(score), arrival, windows) : known;
        long before = state.nextTime();
        state.origin(Origin.of(score));
        state.endAt(end);
        slider.add(state, minute, Sums.of(score), source(score));
        state.closeAtEnd();
        if (!rules.latestAtBoundariesOnly()) {
            gather(state, arrival, minute);
        }
        agenda.move(state.subject(), before, state.nextTime());
        subjects.put(state);
    }

    /** A latest value looks at the window that ends after its time, which a mention at a boundary may just have missed. */
    private void gather(SubjectState state, long arrival, long minute) {
        for (var tally : state.tallies()) {
            if (tally.reaches(minute, Minutes.boundaryAfter(arrival))) {
                tally.gathering().change(arrival, rules.latestInterval().toMillis());
            }
        }
    }

    /**
     * Says that time has reached a moment, in milliseconds since 1970: nothing will arrive before it, something may yet
     * arrive exactly then. Writes everything that was due before it, in the order of time.
     *
     * @throws IllegalStateException if time went back
     */
    public void advance(long time) {
        if (time < reached) {
            throw new IllegalStateException("time went back from " + reached + " to " + time);
        }
        reached = time;
        while (agenda.nextTime() < time) {
            turn(agenda.take());
        }
    }

    private void turn(Due due) {
        var state = subjects.find(due.subject());
        if (state == null) {
            throw new IllegalStateException("the agenda names a subject without state: " + due);
        }
        if (Minutes.millis(state.due()) == due.time()) {
            close(state, state.due());
        }
        writer.gathered(state, due.time());
        agenda.move(state.subject(), NEVER, state.nextTime());
        if (state.nextTime() == NEVER) {
            subjects.delete(state.subject());
        } else {
            subjects.put(state);
        }
    }

    private void close(SubjectState state, long boundary) {
        state.endAt(boundary);
        writer.rolling(state);
        slider.slide(state);
        writer.latest(state, boundary);
        state.closeAtNextChange();
    }

    private static @Nullable SourceId source(Score score) {
        String source = score.dateline().source();
        return source == null ? null : SourceId.of(source);
    }
}
