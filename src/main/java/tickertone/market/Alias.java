package tickertone.market;

import java.util.List;
import java.util.Set;

/**
 * A string that names a subject, with the rules that decide when it does.
 *
 * @param text how it is written, at most {@value #MAX_LENGTH} characters
 * @param capitals whether each capital of {@code text} must be a capital in the article ("Apple", "APPLE", not "apple")
 * @param needs words of which one must stand near by; empty: none needed, the alias is undoubted
 * @param not phrases that contain the alias and mean something else ("Apple pie")
 */
public record Alias(String text, boolean capitals, Set<String> needs, List<String> not) {
    /** Longer names do not exist; the cap bounds the work per character of text. */
    public static final int MAX_LENGTH = 64;

    public Alias {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an alias has 1 to " + MAX_LENGTH + " characters: " + text);
        }
        needs = Set.copyOf(needs);
        not = List.copyOf(not);
    }

    public static Alias of(String text) {
        return new Alias(text, false, Set.of(), List.of());
    }

    /** Whether the alias stands for its subject wherever it is written, without looking around. */
    public boolean undoubted() {
        return needs.isEmpty();
    }
}
