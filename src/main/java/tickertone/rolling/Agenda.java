package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

import java.util.TreeSet;

/** When each subject has something to do next. It lies in memory, since the state of each subject tells it too. */
final class Agenda {
    private static final Due NOTHING = new Due(NEVER, "");

    private final TreeSet<Due> dues = new TreeSet<>();

    /** The earliest time at which there is something to do. */
    long nextTime() {
        return first().time();
    }

    /** Takes the first off; at one time subjects come in the order of their ids. */
    Due take() {
        var due = first();
        dues.remove(due);
        return due;
    }

    /** Moves a subject; {@code NEVER} stands for not being there. */
    void move(String subject, long before, long after) {
        if (before == after) {
            return;
        }
        if (before != NEVER) {
            dues.remove(new Due(before, subject));
        }
        if (after != NEVER) {
            dues.add(new Due(after, subject));
        }
    }

    private Due first() {
        return dues.isEmpty() ? NOTHING : dues.first();
    }
}
