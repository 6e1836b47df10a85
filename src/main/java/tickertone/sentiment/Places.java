package tickertone.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import tickertone.text.Mention;
import tickertone.text.Span;

/** The mentions of a document as rows of numbers, each with the list it stands in: "Nvidia, Broadcom and Micron". */
final class Places {
    /** Words that join the parts of a list, besides commas, slashes and brackets. */
    private static final Set<String> JOINTS =
            Set.of("", "and", "&", "or", "、", "和", "与", "及", "以及", "plus", "as well as");
    /** Parts of a list stand no farther apart, what is in brackets included. */
    private static final int LONGEST_JOINT = 32;

    private final List<String> subjects = new ArrayList<>();
    private final int[] subject;
    private final int[] start;
    private final int[] end;
    private final int[] sentence;
    private final int[] group;
    private int size;

    Places(String text, List<Mention> mentions) {
        subject = new int[mentions.size()];
        start = new int[mentions.size()];
        end = new int[mentions.size()];
        sentence = new int[mentions.size()];
        group = new int[mentions.size()];
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < mentions.size(); i++) {
            int number = numbers.computeIfAbsent(mentions.get(i).subject(), this::name);
            if (!nested(mentions, i)) {
                add(text, mentions.get(i), number);
            }
        }
    }

    /** Whether the mention is part of a longer name: not it but the longer one is spoken of. */
    private static boolean nested(List<Mention> mentions, int i) {
        var span = mentions.get(i).folded();
        boolean inOneBefore = i > 0 && within(span, mentions.get(i - 1).folded());
        return inOneBefore
                || (i + 1 < mentions.size() && within(span, mentions.get(i + 1).folded()));
    }

    private static boolean within(Span span, Span longer) {
        boolean covered = longer.start() <= span.start() && span.end() <= longer.end();
        return covered && span.end() - span.start() < longer.end() - longer.start();
    }

    private void add(String text, Mention mention, int number) {
        subject[size] = number;
        start[size] = mention.folded().start();
        end[size] = mention.folded().end();
        sentence[size] = mention.sentence();
        group[size] = size > 0 && joined(text, size) ? group[size - 1] : size;
        size++;
    }

    private int name(String id) {
        subjects.add(id);
        return subjects.size() - 1;
    }

    private boolean joined(String text, int i) {
        if (sentence[i] != sentence[i - 1] || start[i] < end[i - 1] || start[i] - end[i - 1] > LONGEST_JOINT) {
            return false;
        }
        return JOINTS.contains(bare(text, end[i - 1], start[i]));
    }

    /** What stands between two places, without blanks at its ends, commas, slashes, brackets and what is in brackets. */
    private static String bare(String text, int from, int to) {
        var bare = new StringBuilder();
        int depth = 0;
        for (int at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case '(', '<', '[' -> depth++;
                case ')', '>', ']' -> depth--;
                case ',', '/' -> {}
                default -> bare.append(depth > 0 ? "" : text.substring(at, at + 1));
            }
        }
        return bare.toString().strip();
    }

    /** The ids in the order of their first mention. */
    List<String> subjects() {
        return subjects;
    }

    int size() {
        return size;
    }

    /** Index into {@link #subjects()}. */
    int subject(int mention) {
        return subject[mention];
    }

    /** Whether a mention from {@code first} on, before this one, names the same subject. */
    boolean repeats(int mention, int first) {
        for (int i = first; i < mention; i++) {
            if (subject[i] == subject[mention]) {
                return true;
            }
        }
        return false;
    }

    int start(int mention) {
        return start[mention];
    }

    int end(int mention) {
        return end[mention];
    }

    int sentence(int mention) {
        return sentence[mention];
    }

    /** Equal for the mentions of one list. */
    int group(int mention) {
        return group[mention];
    }
}
