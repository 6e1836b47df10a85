package tickertone.rolling;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The panes of all subjects; a minute without news has none. Which minutes have one lies in memory too, once it was asked
 * for: to look for the next one in a store takes many times as long as to read it.
 */
final class Panes {
    private final Store store;
    private final Map<String, MinuteSet> minutes = new HashMap<>();

    Panes(Store store) {
        this.store = store;
    }

    @Nullable
    Pane find(String subject, long minute) {
        byte[] row = store.get(Keys.pane(subject, minute));
        return row == null ? null : Pane.unpacked(row);
    }

    void put(String subject, long minute, Pane pane) {
        minutes(subject).add(minute);
        store.put(Keys.pane(subject, minute), pane.packed());
    }

    void delete(String subject, long minute) {
        var left = minutes(subject);
        left.remove(minute);
        if (left.isEmpty()) {
            minutes.remove(subject);
        }
        store.delete(Keys.pane(subject, minute));
    }

    /** The first minute that has a pane, from {@code from} and before {@code end}; never if there is none. */
    long firstMinute(String subject, long from, long end) {
        return minutes(subject).first(from, end);
    }

    private MinuteSet minutes(String subject) {
        return minutes.computeIfAbsent(subject, this::read);
    }

    private MinuteSet read(String subject) {
        var read = new MinuteSet();
        store.scan(
                Keys.pane(subject, Long.MIN_VALUE),
                Keys.pane(subject, Long.MAX_VALUE),
                row -> read.add(Keys.minute(row.key())));
        return read;
    }
}
