package tickertone.sentiment;

import tickertone.text.Span;

/** Words of an article as a record repeats them: short, so that no record outgrows its article. */
final class Quote {
    /** Longer quotations are cut, in UTF-16 characters. */
    static final int MAX_LENGTH = 64;

    private Quote() {}

    /** The words at a span, cut without splitting a surrogate pair. */
    static String of(String text, Span span) {
        int end = Math.min(span.end(), span.start() + MAX_LENGTH);
        if (end < span.end() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(span.start(), end);
    }
}
