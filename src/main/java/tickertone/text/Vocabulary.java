package tickertone.text;

import java.util.Collection;

/** A few short words, to be looked up straight from a text: no string is made, and most look-ups end at a free slot. */
final class Vocabulary {
    /** By hash; null if free, as at least three quarters are. */
    private final char[][] words;

    private final int shift;
    private final int longest;

    Vocabulary(Collection<String> words) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * words.size());
        this.shift = Integer.SIZE - bits;
        this.words = new char[1 << bits][];
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
        for (var word : words) {
            var letters = word.toCharArray();
            this.words[slot(letters, 0, letters.length)] = letters;
        }
    }

    /** Where the word of a text from {@code start} to {@code end} is kept, below {@link #room()}; -1 if it is unknown. */
    int find(char[] text, int start, int end) {
        if (end - start > longest) {
            return -1;
        }
        int slot = slot(text, start, end);
        return words[slot] == null ? -1 : slot;
    }

    boolean contains(char[] text, int start, int end) {
        return find(text, start, end) >= 0;
    }

    int room() {
        return words.length;
    }

    /** The slot that holds a word, or is free for it. */
    private int slot(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash * 0x9E3779B1) >>> shift;
        while (words[slot] != null && !same(words[slot], text, start, end)) {
            slot = (slot + 1) & (words.length - 1);
        }
        return slot;
    }

    private static boolean same(char[] word, char[] text, int start, int end) {
        if (word.length != end - start) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (word[i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
