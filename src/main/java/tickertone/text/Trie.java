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
public final class Trie {
    private static final int ROOT = 0;
    private static final int NONE = -1;
    private static final int CHILD_BITS = 24;
    private static final int MOST_NODES = 1 << CHILD_BITS;

    /** How many first characters tell most places where no string begins. */
    private static final int OPENING = 3;
    /** The table fits a fast cache: it may say yes in error, never no. */
    private static final int OPENING_BITS = 17;

    private final String[] strings;
    private final int[][] ids;
    /** By node: the string that ends here, or that alone goes on from here; else {@link #NONE}. */
    private final int[] marks;
    /** By first character: the node after it, 0 if no string begins so. */
    private final int[] roots = new int[Character.MAX_VALUE + 1];
    /** By hash of node and character: both, then the child, in one number; 0 if free, as at least half of them are. */
    private final long[] steps;

    /** By hash of up to three first characters, or of all of a shorter string: whether a string may begin so. */
    private final long[] openings = new long[1 << (OPENING_BITS - 6)];

    private final int shift;
    private int nodes = 1;

    private Trie(String[] strings, int[][] ids) {
        this.strings = strings;
        this.ids = ids;
        int most = 1 + IntStream.range(0, strings.length).map(this::depth).sum();
        if (most > MOST_NODES) {
            throw new IllegalArgumentException("too many strings for one dictionary: " + strings.length);
        }
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
    public static Trie of(List<String> strings) {
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
        return new Trie(sorted.keySet().toArray(String[]::new), sorted.values().toArray(int[][]::new));
    }

    /** Whether any string begins with a character. */
    public boolean begins(char first) {
        return roots[first] != 0;
    }

    /** The end of the longest string that begins at {@code at} and ends at or before {@code limit}; {@code at} if none. */
    public int longest(String text, int at, int limit) {
        int string = find(text, at, limit);
        return string == NONE ? at : at + strings[string].length();
    }

    /** The ids, ascending, of the string that is {@code text} from {@code start} to {@code end}; empty if there is none. */
    public int[] ids(String text, int start, int end) {
        int string = find(text, start, end);
        return string == NONE || strings[string].length() < end - start ? new int[0] : ids[string].clone();
    }

    private int find(String text, int at, int limit) {
        int found = NONE;
        int node = opens(text, at, limit) ? roots[text.charAt(at)] : ROOT;
        for (int i = at + 1; node != ROOT; i++) {
            int mark = marks[node];
            if (mark != NONE && strings[mark].length() <= limit - at && text.startsWith(strings[mark], at)) {
                found = mark;
            }
            node = i < limit ? step(node, text.charAt(i)) : ROOT;
        }
        return found;
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

    /** Whether any string may begin here, told from few characters and without a walk. */
    private boolean opens(String text, int at, int limit) {
        int hash = 0;
        for (int i = at; i < Math.min(at + OPENING, limit); i++) {
            hash = hash * 31 + text.charAt(i);
            if (opening(hash, i - at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean opening(int hash, int length) {
        int bit = bit(hash, length);
        return (openings[bit >>> 6] & (1L << bit)) != 0;
    }

    private static int bit(int hash, int length) {
        return ((hash + length) * 0x9E3779B1) >>> (Integer.SIZE - OPENING_BITS);
    }

    private void open(String string) {
        int length = Math.min(string.length(), OPENING);
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + string.charAt(i);
        }
        int bit = bit(hash, length);
        openings[bit >>> 6] |= 1L << bit;
    }

    private void add(int string) {
        open(strings[string]);
        int depth = depth(string);
        int node = ROOT;
        for (int i = 0; i < depth; i++) {
            char c = strings[string].charAt(i);
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
        return Math.min(shared + 1, strings[string].length());
    }

    private int shared(int left, int right) {
        if (left < 0 || right == strings.length) {
            return 0;
        }
        int different = Arrays.mismatch(strings[left].toCharArray(), strings[right].toCharArray());
        return different < 0 ? strings[left].length() : different;
    }
}
