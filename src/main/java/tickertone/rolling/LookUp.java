package tickertone.rolling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles of a subject share a key of their fingerprints. Each key names the newest few of its articles only, so
 * that a phrase which stands in every article costs no more than another.
 */
final class LookUp {
    /** Articles that a key names. */
    private static final int NAMED = 12;

    private final Store store;
    private final long memory;

    /** @param memory milliseconds after which an article is forgotten */
    LookUp(Store store, long memory) {
        this.store = store;
        this.memory = memory;
    }

    /** An article by the hash of its id, and when it arrived. */
    record Ref(long article, long arrival) {}

    /**
     * What some keys of a subject name.
     *
     * @param refs of each key, the newest last
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Named(String subject, int[] keys, List<List<Ref>> refs) {
        /** Those that share most of the keys first, then the newest. */
        List<Ref> mostShared() {
            Map<Ref, Integer> shared = new HashMap<>();
            refs.forEach(named -> named.forEach(ref -> shared.merge(ref, 1, Integer::sum)));
            Comparator<Ref> most = Comparator.comparing(ref -> -shared.getOrDefault(ref, 0));
            return shared.keySet().stream()
                    .sorted(most.thenComparing(Ref::arrival, Comparator.reverseOrder())
                            .thenComparing(Ref::article))
                    .toList();
        }
    }

    Named named(String subject, int[] keys, long now) {
        List<List<Ref>> refs = new ArrayList<>();
        for (int key : keys) {
            refs.add(find(subject, key, now));
        }
        return new Named(subject, keys, refs);
    }

    /** @param named what the article's keys name now: nothing was added or removed since */
    void add(Named named, Ref ref) {
        for (int i = 0; i < named.keys().length; i++) {
            var refs = named.refs().get(i);
            refs.add(ref);
            put(named.subject(), named.keys()[i], refs.subList(Math.max(0, refs.size() - NAMED), refs.size()));
        }
    }

    /** Takes an article out, and what is forgotten anyway. */
    void remove(String subject, int[] keys, Ref ref, long now) {
        for (int key : keys) {
            var refs = find(subject, key, now);
            refs.remove(ref);
            put(subject, key, refs);
        }
    }

    /** Deletes the keys that name nothing but what is forgotten; the others are tidied when something is added to them. */
    void forget(String subject, int[] keys, long now) {
        for (int key : keys) {
            if (find(subject, key, now).isEmpty()) {
                store.delete(StoryKeys.lookUp(subject, key));
            }
        }
    }

    private List<Ref> find(String subject, int key, long now) {
        var refs = new ArrayList<Ref>();
        byte[] row = store.get(StoryKeys.lookUp(subject, key));
        if (row != null) {
            var unpacker = new Unpacker(row);
            while (unpacker.more()) {
                var ref = new Ref(unpacker.fixed(), unpacker.number());
                if (now - ref.arrival() <= memory) {
                    refs.add(ref);
                }
            }
        }
        return refs;
    }

    private void put(String subject, int key, List<Ref> refs) {
        if (refs.isEmpty()) {
            store.delete(StoryKeys.lookUp(subject, key));
            return;
        }
        var packer = new Packer();
        refs.forEach(ref -> packer.fixed(ref.article()).number(ref.arrival()));
        store.put(StoryKeys.lookUp(subject, key), packer.bytes());
    }
}
