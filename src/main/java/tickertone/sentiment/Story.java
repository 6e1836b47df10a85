package tickertone.sentiment;

import java.util.List;

/**
 * The place of an article among those that tell the same story, for one subject.
 *
 * @param original id of the story's first article
 * @param sequence 1 = the original
 * @param similarBefore similar articles that arrived within {@link #SPANS} before this one
 */
public record Story(String original, int sequence, List<Integer> similarBefore) {
    /** The spans of {@code similarBefore}, in its order. */
    public static final List<String> SPANS = List.of("12h", "1d", "3d", "7d");

    public Story {
        similarBefore = List.copyOf(similarBefore);
        if (similarBefore.size() != SPANS.size()) {
            throw new IllegalArgumentException("one count for each of " + SPANS);
        }
    }

    /** The story of an article that nothing like it came before. */
    public static Story original(String articleId) {
        return new Story(articleId, 1, List.of(0, 0, 0, 0));
    }

    public boolean copy() {
        return sequence > 1;
    }
}
