package tickertone.text;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides the {@code needs} rule of doubtful aliases, once for a whole article.
 *
 * <p>An article that speaks of Apple the company in one place does so in all, hence one mention with a needed word near
 * by, or one undoubted name of the subject, settles the alias everywhere. Only sentences near an alias that is still
 * open are searched for needed words.
 */
final class Surroundings {
    private final List<String> words;
    private final Trie trie;
    private final Openings openings;

    Surroundings(List<Reading> readings) {
        Set<Set<String>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
        readings.forEach(reading -> lists.add(reading.needs()));
        this.words = lists.stream().flatMap(Set::stream).distinct().sorted().toList();
        this.trie = Trie.of(words);
        this.openings = new Openings(words);
    }

    /** The doubtful readings among the candidates that the article means. */
    Set<Reading> vouched(Document document, List<Candidate> candidates) {
        var certain = new HashSet<String>();
        var open = new LinkedHashMap<Reading, BitSet>();
        for (var candidate : candidates) {
            if (candidate.reading().undoubted()) {
                certain.add(candidate.reading().subject());
            } else {
                open.computeIfAbsent(candidate.reading(), reading -> new BitSet())
                        .set(Math.max(0, candidate.sentence() - 1), candidate.sentence() + 2);
            }
        }
        var doubtful = new HashSet<>(open.keySet());
        open.keySet().removeIf(reading -> certain.contains(reading.subject()));
        settle(document, open);
        doubtful.removeAll(open.keySet());
        return doubtful;
    }

    /**
     * Takes out of the open readings those that a word vouches for.
     *
     * @param open with the sentences near their mentions
     */
    private void settle(Document document, Map<Reading, BitSet> open) {
        var near = new BitSet();
        open.values().forEach(near::or);
        near.clear(document.sentences().size());
        if (document.titleEnd() > 0) {
            open.values().forEach(sentences -> sentences.set(0));
            near.set(0);
        }
        for (int i = near.nextSetBit(0); i >= 0 && !open.isEmpty(); i = near.nextSetBit(i + 1)) {
            search(document, i, open);
        }
    }

    private void search(Document document, int index, Map<Reading, BitSet> open) {
        String text = document.folded().text();
        var characters = document.folded().characters();
        var sentence = document.sentences().get(index);
        var places = openings.in(characters, sentence.start(), sentence.end());
        for (int at = places.next(); at >= 0 && !open.isEmpty(); at = places.next()) {
            int word = Words.opens(text, at) ? trie.longest(characters, at, sentence.end()) : Trie.NONE;
            for (; word != Trie.NONE; word = trie.shorter(word)) {
                if (Words.closes(text, at + trie.length(word))) {
                    settle(words.get(trie.ids(word)[0]), index, open);
                }
            }
        }
    }

    private static void settle(String word, int sentence, Map<Reading, BitSet> open) {
        open.entrySet()
                .removeIf(entry ->
                        entry.getKey().vouches(word) && entry.getValue().get(sentence));
    }
}
