package tickertone.text;

/** Characters {@code start} (inclusive) to {@code end} (exclusive), UTF-16, of {@link Article#text()}. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span runs forward: " + start + " to " + end);
        }
    }
}
