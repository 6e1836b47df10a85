package tickertone.rolling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is remembered of the articles of each subject. Those last asked for are kept at hand: a new one is compared with many. */
final class RetoldArticles {
    /** Of less than a kilobyte each. */
    private static final int AT_HAND = 8_192;

    private final Store store;
    private final Map<Key, Retold> recent = new LinkedHashMap<>(AT_HAND, 0.75f, true);

    /** An article by the hash of its id. */
    private record Key(String subject, long article) {}

    /** @throws UnfitState if the store was written by another format */
    RetoldArticles(Store store) {
        this.store = store;
        var row = store.first(StoryKeys.articles(false), StoryKeys.articles(true));
        if (row != null) {
            Retold.parse(row.value());
        }
    }

    @Nullable
    Retold find(String subject, long article) {
        var key = new Key(subject, article);
        var known = recent.get(key);
        if (known != null) {
            return known;
        }
        byte[] row = store.get(StoryKeys.article(subject, article));
        if (row == null) {
            return null;
        }
        var retold = Retold.parse(row);
        keep(key, retold);
        return retold;
    }

    void put(String subject, long article, Retold retold) {
        store.put(StoryKeys.article(subject, article), retold.bytes());
        keep(new Key(subject, article), retold);
    }

    void delete(String subject, long article) {
        store.delete(StoryKeys.article(subject, article));
        recent.remove(new Key(subject, article));
    }

    private void keep(Key key, Retold retold) {
        recent.put(key, retold);
        if (recent.size() > AT_HAND) {
            recent.remove(recent.keySet().iterator().next());
        }
    }
}
