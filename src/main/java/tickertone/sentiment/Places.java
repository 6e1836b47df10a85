package tickertone.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import tickertone.text.Mention;

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

    Places(String text, List<Mention> mentions) {
        int size = mentions.size();
        subject = new int[size];
        start = new int[size];
        end = new int[size];
        sentence = new int[size];
        group = new int[size];
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < size; i++) {
            var mention = mentions.get(i);
            subject[i] = numbers.computeIfAbsent(mention.subject(), this::name);
            start[i] = mention.folded().start();
            end[i] = mention.folded().end();
            sentence[i] = mention.sentence();
            group[i] = i > 0 && joined(text, i) ? group[i - 1] : i;
        }
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
        return subject.length;
    }

    /** Index into {@link #subjects()}. */
    int subject(int mention) {
        return subject[mention];
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
