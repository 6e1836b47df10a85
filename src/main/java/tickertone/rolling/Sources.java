package tickertone.rolling;

import java.util.List;

/** How many articles of each source lie in each window of each subject, so that distinct sources are counted exactly. */
final class Sources {
    private final Store store;
    private final int windows;

    Sources(Store store, Windows windows) {
        this.store = store;
        this.windows = windows.all().size();
    }

    /** Adds articles of a source to the windows of the given tallies, or takes them out where {@code articles} is negative. */
    void add(String subject, Hash source, int articles, List<Tally> tallies) {
        byte[] key = Keys.source(subject, source);
        int[] counts = counts(key);
        for (var tally : tallies) {
            int before = counts[tally.index()];
            int after = Math.addExact(before, articles);
            counts[tally.index()] = after;
            tally.addSources(Integer.signum(after) - Integer.signum(before));
        }
        put(key, counts);
    }

    private int[] counts(byte[] key) {
        byte[] row = store.get(key);
        int[] counts = new int[windows];
        if (row != null) {
            var unpacker = new Unpacker(row);
            for (int i = 0; i < windows; i++) {
                counts[i] = (int) unpacker.number();
            }
        }
        return counts;
    }

    private void put(byte[] key, int[] counts) {
        var packer = new Packer();
        boolean gone = true;
        for (int count : counts) {
            packer.number(count);
            gone &= count == 0;
        }
        if (gone) {
            store.delete(key);
        } else {
            store.put(key, packer.bytes());
        }
    }
}
