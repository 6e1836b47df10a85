package tickertone.rolling;

import org.jspecify.annotations.Nullable;
import tickertone.rolling.StoryKeys.Queued;

/** All remembered articles by arrival, so that the oldest are forgotten first, whatever their subject. */
final class Forgetting {
    private static final byte[] ROW = {};

    private final Store store;
    private long from = Long.MIN_VALUE;

    Forgetting(Store store) {
        this.store = store;
    }

    void add(Queued queued) {
        store.put(StoryKeys.queued(queued), ROW);
    }

    void remove(Queued queued) {
        store.delete(StoryKeys.queued(queued));
    }

    /**
     * Takes the oldest off if it arrived before a time. Nothing older is added later, so the next search begins there:
     * a store may have to step over what was deleted before it.
     */
    @Nullable
    Queued take(long before) {
        if (from >= before) {
            return null;
        }
        var row = store.first(StoryKeys.queueFrom(from), StoryKeys.queueFrom(Long.MAX_VALUE));
        if (row == null) {
            return null;
        }
        var queued = StoryKeys.queued(row.key());
        from = queued.arrival();
        if (queued.arrival() >= before) {
            return null;
        }
        store.delete(row.key());
        return queued;
    }
}
