package tickertone.rolling;

import org.jspecify.annotations.Nullable;

/** The stories of each subject that have more than their original. */
final class Tellings {
    private final Store store;
    private final long memory;

    Tellings(Store store, long memory) {
        this.store = store;
        this.memory = memory;
    }

    @Nullable
    Telling find(String subject, String story, long now) {
        byte[] row = store.get(StoryKeys.story(subject, story));
        var telling = row == null ? null : Telling.parse(row);
        return telling == null || now - telling.touched() > memory ? null : telling;
    }

    void put(String subject, String story, Telling telling) {
        store.put(StoryKeys.story(subject, story), telling.bytes());
    }

    void forget(String subject, String story, long now) {
        byte[] key = StoryKeys.story(subject, story);
        byte[] row = store.get(key);
        if (row != null && now - Telling.parse(row).touched() > memory) {
            store.delete(key);
        }
    }
}
