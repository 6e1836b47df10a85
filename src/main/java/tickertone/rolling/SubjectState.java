package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

import java.util.ArrayList;
import java.util.List;

/** All that is known of one subject but its panes and sources: a row of fixed size, however much is said. */
final class SubjectState {
    private Origin origin;
    private long since;
    private final List<Tally> tallies;
    private long end;
    private long due = NEVER;

    private SubjectState(Origin origin, long since, long end, List<Tally> tallies) {
        this.origin = origin;
        this.since = since;
        this.end = end;
        this.tallies = List.copyOf(tallies);
    }

    /** A subject that is heard of for the first time, or again after a silence longer than all windows. */
    static SubjectState fresh(Origin origin, long arrival, Windows windows) {
        var tallies = new ArrayList<Tally>();
        for (var window : windows.all()) {
            tallies.add(new Tally(window, tallies.size()));
        }
        return new SubjectState(origin, arrival, Minutes.boundaryFrom(arrival), tallies);
    }

    Origin origin() {
        return origin;
    }

    /** Takes note of a mention. */
    void mentioned(Origin newest, long arrival) {
        origin = newest;
        since = since == NEVER ? arrival : since;
    }

    /** Takes note that all mentions were withdrawn: the next is a first one again. */
    void unmentioned() {
        since = NEVER;
    }

    String subject() {
        return origin.subject();
    }

    /** Arrival of the first mention, in milliseconds; never if all were withdrawn. */
    long since() {
        return since;
    }

    List<Tally> tallies() {
        return tallies;
    }

    Tally longest() {
        return tallies.get(tallies.size() - 1);
    }

    /** The boundary at which the windows of the tallies end. */
    long end() {
        return end;
    }

    /** Lets the windows end at a boundary up to which no pane enters or leaves any of them. */
    void endAt(long boundary) {
        end = boundary;
    }

    /** Asks for the boundary at which the windows end now to be closed. */
    void closeAtEnd() {
        due = end;
    }

    /** Asks for the next boundary to be closed at which something is to be written or a pane leaves a window. */
    void closeAtNextChange() {
        due = tallies.stream().anyMatch(Tally::rollingChanged)
                ? end
                : tallies.stream().mapToLong(Tally::lastEnd).min().orElse(NEVER);
    }

    /** The boundary that is to be closed next. */
    long due() {
        return due;
    }

    /** When something is to be done next, in milliseconds; never for a subject that has nothing left to say. */
    long nextTime() {
        long next = Minutes.millis(due);
        for (var tally : tallies) {
            next = Math.min(next, tally.gathering().due());
        }
        return next;
    }

    void pack(Packer packer) {
        origin.pack(packer);
        packer.number(since).number(end).number(due == NEVER ? -1 : due - end);
        tallies.forEach(tally -> tally.pack(packer));
    }

    static SubjectState unpack(Unpacker unpacker, String subject, Windows windows) {
        var origin = Origin.unpack(unpacker, subject);
        long since = unpacker.number();
        long end = unpacker.number();
        long wait = unpacker.number();
        var tallies = new ArrayList<Tally>();
        for (var window : windows.all()) {
            tallies.add(Tally.unpack(unpacker, window, tallies.size()));
        }
        var state = new SubjectState(origin, since, end, tallies);
        state.due = wait < 0 ? NEVER : end + wait;
        return state;
    }
}
