package tickertone.text;

/** Characters {@code start} (inclusive) to {@code end} (exclusive) of a folded text that say one thing. */
public record Sentence(int start, int end) {}
