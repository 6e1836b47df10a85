package tickertone.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A dictionary of strings that a text is read against, character by character.
 *
 * <p>Nodes reach only as deep as needed to tell the strings apart, the rest of a string is compared at once; and a step
 * from node to node is one look-up in a flat hash table. So most words of a text are passed over within a few
 * nanoseconds, and fifty thousand aliases take a few megabytes.
 */
final class Trie {
    private static final int ROOT = 0;
    /** No string. */
    static final int NONE = -1;

    private static final int CHILD_BITS = 24;
    private static final int MOST_NODES = 1 << CHILD_BITS;

    private final char[][] strings;
    private final int[][] ids;
    /** By string: the longest other one that it begins with, else {@link #NONE}. */
    private final int[] shorter;
    /** By node: the string that ends here, or that alone goes on from here; else {@link #NONE}. */
    private final int[] marks;
    /** By first character: the node after it, 0 if no string begins so. */
    private final int[] roots = new int[Character.MAX_VALUE + 1];
    /** By hash of node and character: both, then the child, in one number; 0 if free, as at least half of them are. */
    private final long[] steps;

    private final int shift;
    private int nodes = 1;

    private Trie(char[][] strings, int[][] ids) {
        this.strings = strings;
        this.ids = ids;
        int most = 1 + IntStream.range(0, strings.length).map(this::depth).sum();
        if (most > MOST_NODES) {
            throw new IllegalArgumentException("too many strings for one dictionary: " + strings.length);
        }
        shorter = shorter(strings);
        marks = new int[most];
        Arrays.fill(marks, NONE);
        shift = Integer.numberOfLeadingZeros(most) - 1;
        steps = new long[1 << (Integer.SIZE - shift)];
        for (int string = 0; string < strings.length; string++) {
            add(string);
        }
    }

    /**
     * The id of a string is its place in the list; equal strings have several.
     *
     * @throws IllegalArgumentException if a string is empty
     */
    static Trie of(List<String> strings) {
        if (strings.contains("")) {
            throw new IllegalArgumentException("a dictionary has no empty string");
        }
        Map<String, int[]> sorted = IntStream.range(0, strings.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        strings::get,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                ids -> ids.stream().mapToInt(Integer::intValue).toArray())));
        return new Trie(
                sorted.keySet().stream().map(String::toCharArray).toArray(char[][]::new),
                sorted.values().toArray(int[][]::new));
    }

    /** The longest string that begins at {@code at} and ends at or before {@code limit}; {@link #NONE} if none does. */
    int longest(char[] text, int at, int limit) {
        int found = NONE;
        int node = at < limit ? roots[text[at]] : ROOT;
        for (int i = at + 1; node != ROOT; i++) {
            int mark = marks[node];
            if (mark != NONE && goesOn(strings[mark], text, at, i, limit)) {
                found = mark;
            }
            node = i < limit ? step(node, text[i]) : ROOT;
        }
        return found;
    }

    /** The longest other string that a string begins with; {@link #NONE} if there is none. */
    int shorter(int string) {
        return shorter[string];
    }

    int length(int string) {
        return strings[string].length;
    }

    /** The ids of a string, ascending; not to be changed. */
    int[] ids(int string) {
        return ids[string];
    }

    /** Whether a string of which all before {@code from} is known to stand at {@code at} stands there whole. */
    private static boolean goesOn(char[] string, char[] text, int at, int from, int limit) {
        if (string.length > limit - at) {
            return false;
        }
        for (int i = from; i < at + string.length; i++) {
            if (text[i] != string[i - at]) {
                return false;
            }
        }
        return true;
    }

    /** The child of a node; the root, which is nobody's child, if there is none. */
    private int step(int node, char c) {
        return (int) steps[slot(node, c)] & (MOST_NODES - 1);
    }

    /** The slot that holds the step from a node, or is free for it. */
    private int slot(int node, char c) {
        long step = (long) node << Character.SIZE | c;
        int slot = (node * 0x9E3779B1 + c * 0x85EBCA77) >>> shift;
        while (steps[slot] != 0 && steps[slot] >>> CHILD_BITS != step) {
            slot = (slot + 1) & (steps.length - 1);
        }
        return slot;
    }

    private void add(int string) {
        int depth = depth(string);
        int node = ROOT;
        for (int i = 0; i < depth; i++) {
            char c = strings[string][i];
            int child = node == ROOT ? roots[c] : step(node, c);
            node = child == ROOT ? grow(node, c) : child;
        }
        marks[node] = string;
    }

    private int grow(int parent, char c) {
        int node = nodes++;
        if (parent == ROOT) {
            roots[c] = node;
        } else {
            steps[slot(parent, c)] = ((long) parent << Character.SIZE | c) << CHILD_BITS | node;
        }
        return node;
    }

    /** How many characters tell a string from its neighbours; all of them if one of these goes on from it. */
    private int depth(int string) {
        int shared = Math.max(shared(string - 1, string), shared(string, string + 1));
        return Math.min(shared + 1, strings[string].length);
    }

    private int shared(int left, int right) {
        if (left < 0 || right == strings.length) {
            return 0;
        }
        int different = Arrays.mismatch(strings[left], strings[right]);
        return different < 0 ? strings[left].length : different;
    }

    /** What a string begins with stands right before it in their order, or begins what does. */
    private static int[] shorter(char[][] sorted) {
        var shorter = new int[sorted.length];
        for (int string = 0; string < sorted.length; string++) {
            int other = string - 1;
            while (other != NONE && Arrays.mismatch(sorted[other], sorted[string]) < sorted[other].length) {
                other = shorter[other];
            }
            shorter[string] = other;
        }
        return shorter;
    }
}
