package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Revision;
import tickertone.sentiment.Score;
import tickertone.sentiment.Withdrawn;

/**
 * Scores and time in, rolling and latest values out. It remembers nothing but what lies in its stores, so that another
 * one over the same stores goes on where it stopped.
 *
 * <p>The value at a boundary E holds the mentions that arrived at or before E and were published in [E - window, E).
 * It is written as soon as time has passed E, before anything that arrived later.
 */
public final class Roller {
    private final Windows windows;
    private final boolean latestAtBoundariesOnly;
    private final Predicate<String> watched;
    private final Subjects subjects;
    private final Contributions contributions;
    private final Agenda agenda = new Agenda();
    private final Store panes;
    private final Slider slider;
    private final Writer writer;
    private long reached = Long.MIN_VALUE;

    /**
     * The stores of a roller, which it alone writes.
     *
     * @param subjects subject: its tallies
     * @param panes subject and minute: the minute's sums and sources
     * @param sources subject and source: articles in each window
     * @param contributions subject and article: what it added, and when
     */
    public record Stores(Store subjects, Store panes, Store sources, Store contributions) {}

    /**
     * @param latestAtBoundariesOnly write latest values at changed minute boundaries only, as a replay does
     * @param watched whether a subject is on the watchlist; one that is not ages out, and is then said to be gone
     * @throws UnfitState if the stores were written under other windows or by another format
     */
    public Roller(
            Windows windows, boolean latestAtBoundariesOnly, Predicate<String> watched, Stores stores, Output output) {
        this.windows = windows;
        this.latestAtBoundariesOnly = latestAtBoundariesOnly;
        this.watched = watched;
        this.subjects = new Subjects(stores.subjects(), windows);
        this.contributions = new Contributions(stores.contributions());
        this.panes = stores.panes();
        this.slider = new Slider(new Panes(panes), new Sources(stores.sources(), windows), contributions);
        this.writer = new Writer(output);
        subjects.all().forEach(state -> agenda.move(state.subject(), NEVER, state.nextTime()));
    }

    /**
     * Adds a score, after time has been advanced to its arrival, in place of what the article added before. One that is
     * too old for all windows adds nothing.
     *
     * @param rules of the configuration that the score names
     * @throws IllegalStateException if it arrived before the time reached
     */
    public void add(Score score, Rules rules) {
        var dateline = score.dateline();
        long minute = Minutes.of(dateline.publishedAt());
        if (minute > Minutes.of(dateline.arrivedAt())) {
            throw new IllegalArgumentException("published after it arrived: " + dateline);
        }
        long end = Minutes.boundaryFrom(dateline.arrivedAt().toEpochMilli());
        replace(score, rules, minute >= end - windows.longest().minutes() ? Contribution.of(score) : null);
    }

    /**
     * Takes out what the article added, if it still counts.
     *
     * @param rules of the configuration that the withdrawal names
     * @throws IllegalStateException if it arrived before the time reached
     */
    public void withdraw(Withdrawn withdrawn, Rules rules) {
        replace(withdrawn, rules, null);
    }

    private void replace(Revision revision, Rules rules, @Nullable Contribution come) {
        long arrival = revision.dateline().arrivedAt().toEpochMilli();
        advance(arrival);
        var gone = contributions.find(revision.subject(), revision.dateline().articleId());
        if (gone == null && come == null) {
            return;
        }
        var known = subjects.find(revision.subject());
        var state = known == null ? SubjectState.fresh(Origin.of(revision, rules), arrival, windows) : known;
        long before = state.nextTime();
        state.endAt(Minutes.boundaryFrom(arrival));
        if (gone != null) {
            remove(state, revision, gone);
        }
        if (come != null) {
            add(state, revision, rules, come);
        } else if (slider.empty(state)) {
            state.unmentioned();
        }
        state.closeAtEnd();
        if (!latestAtBoundariesOnly) {
            gather(state, arrival, rules.latestInterval().toMillis(), gone, come);
        }
        agenda.move(state.subject(), before, state.nextTime());
        subjects.put(state);
    }

    private void remove(SubjectState state, Revision revision, Contribution gone) {
        slider.remove(state, gone);
        contributions.delete(state.subject(), revision.dateline().articleId(), gone);
    }

    private void add(SubjectState state, Revision revision, Rules rules, Contribution come) {
        var dateline = revision.dateline();
        state.mentioned(Origin.of(revision, rules), dateline.arrivedAt().toEpochMilli());
        contributions.put(state.subject(), dateline.articleId(), slider.add(state, come));
    }

    /** A latest value looks at the window that ends after its time, which a mention at a boundary may just have missed. */
    private void gather(
            SubjectState state, long arrival, long interval, @Nullable Contribution gone, @Nullable Contribution come) {
        long end = Minutes.boundaryAfter(arrival);
        for (var tally : state.tallies()) {
            if (!tally.part(gone, end).equals(tally.part(come, end))) {
                tally.gathering().change(arrival, interval);
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

    /** Adds up the panes of all windows again. */
    public Audit audit() {
        return Audit.of(subjects, new Panes(panes));
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
            end(state, due.time());
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

    private void end(SubjectState state, long time) {
        subjects.delete(state.subject());
        if (!watched.test(state.subject())) {
            writer.gone(state, time);
        }
    }
}
