package tickertone.rolling;

import org.jspecify.annotations.Nullable;

/** The panes of all subjects; a minute without news has none. */
final class Panes {
    private final Store store;

    Panes(Store store) {
        this.store = store;
    }

    @Nullable
    Pane find(String subject, long minute) {
        byte[] row = store.get(Keys.pane(subject, minute));
        return row == null ? null : Pane.unpacked(row);
    }

    void put(String subject, long minute, Pane pane) {
        store.put(Keys.pane(subject, minute), pane.packed());
    }

    void delete(String subject, long minute) {
        store.delete(Keys.pane(subject, minute));
    }

    /** The first minute that has a pane, from {@code from} and before {@code end}; never if there is none. */
    long firstMinute(String subject, long from, long end) {
        var row = store.first(Keys.pane(subject, from), Keys.pane(subject, end));
        return row == null ? Minutes.NEVER : Keys.minute(row.key());
    }
}
