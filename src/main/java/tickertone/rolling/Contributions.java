package tickertone.rolling;

import org.jspecify.annotations.Nullable;

/** What each article added to each subject, for as long as its pane is kept: one for each subject and id, ever. */
final class Contributions {
    private static final byte[] ROW = {};

    private final Store store;

    Contributions(Store store) {
        this.store = store;
    }

    @Nullable
    Contribution find(String subject, String articleId) {
        byte[] row = store.get(Keys.contribution(subject, articleId));
        return row == null ? null : Contribution.unpacked(row);
    }

    void put(String subject, String articleId, Contribution contribution) {
        store.put(Keys.contribution(subject, articleId), contribution.packed());
        store.put(Keys.contributor(subject, contribution.minute(), articleId), ROW);
    }

    void delete(String subject, String articleId, Contribution contribution) {
        store.delete(Keys.contribution(subject, articleId));
        store.delete(Keys.contributor(subject, contribution.minute(), articleId));
    }

    /** Forgets what was added to a pane. */
    void forget(String subject, long minute) {
        store.scan(Keys.contributor(subject, minute, ""), Keys.contributor(subject, minute + 1, ""), row -> {
            store.delete(Keys.contribution(subject, Keys.contributor(row.key(), subject)));
            store.delete(row.key());
        });
    }
}
