package tickertone.rolling;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.StoryKeys.Queued;

/**
 * All remembered articles by arrival, so that the oldest are forgotten first, whatever their subject. What is due is looked
 * for now and then, and then taken one by one: to look into a store for each would take longer than to forget it.
 */
final class Forgetting {
    private static final byte[] ROW = {};
    /** What part of the memory must pass before it looks again for what is due. */
    private static final int GRAINS = 1_000;

    private final Store store;
    private final long grain;
    private final Deque<Queued> due = new ArrayDeque<>();
    private long lookedUpTo = Long.MIN_VALUE;

    /** @param memory how long articles are remembered, in milliseconds */
    Forgetting(Store store, long memory) {
        this.store = store;
        this.grain = memory / GRAINS;
    }

    void add(Queued queued) {
        store.put(StoryKeys.queued(queued), ROW);
    }

    void remove(Queued queued) {
        store.delete(StoryKeys.queued(queued));
        due.remove(queued);
    }

    /** Takes the oldest off if it arrived before a time, which never steps back: nothing older is added later. */
    @Nullable
    Queued take(long before) {
        if (due.isEmpty() && before - grain > lookedUpTo) {
            store.scan(
                    StoryKeys.queueFrom(lookedUpTo),
                    StoryKeys.queueFrom(before),
                    row -> due.add(StoryKeys.queued(row.key())));
            lookedUpTo = before;
        }
        var queued = due.poll();
        if (queued != null) {
            store.delete(StoryKeys.queued(queued));
        }
        return queued;
    }
}
