package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

import org.jspecify.annotations.Nullable;

/** When each subject has something to do next, one row each; the first is kept at hand, so that asking costs nothing. */
final class Agenda {
    private static final Due NOTHING = new Due(NEVER, "");
    private static final byte[] ROW = {};

    private final Store store;
    private byte[] from = Keys.due(Long.MIN_VALUE, "");
    private @Nullable Due first;

    Agenda(Store store) {
        this.store = store;
    }

    /** The earliest time at which there is something to do. */
    long nextTime() {
        return first().time();
    }

    /** Takes the first row off; at one time subjects come in the order of their ids. */
    Due take() {
        var due = first();
        byte[] key = Keys.due(due.time(), due.subject());
        store.delete(key);
        from = key;
        first = null;
        return due;
    }

    /** Moves a subject's row; {@code NEVER} stands for no row. */
    void move(String subject, long before, long after) {
        if (before == after) {
            return;
        }
        if (before != NEVER) {
            remove(new Due(before, subject));
        }
        if (after != NEVER) {
            add(new Due(after, subject));
        }
    }

    private void remove(Due due) {
        store.delete(Keys.due(due.time(), due.subject()));
        if (due.equals(first)) {
            first = null;
        }
    }

    private void add(Due due) {
        store.put(Keys.due(due.time(), due.subject()), ROW);
        if (first != null && due.compareTo(first) < 0) {
            first = due;
        }
    }

    /** Seeks from the row last taken, since a store may have to step over what was deleted before it. */
    private Due first() {
        if (first == null) {
            var row = store.first(from, Keys.due(NEVER, ""));
            first = row == null ? NOTHING : new Due(Keys.time(row.key()), Keys.dueSubject(row.key()));
        }
        return first;
    }
}
