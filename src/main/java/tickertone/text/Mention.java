package tickertone.text;

/**
 * A subject named at a span of a text.
 *
 * @param subject its id
 * @param alias as the watchlist writes it
 * @param span in the article's text
 * @param folded the same place in the document's folded text
 * @param sentence index into {@link Document#sentences()}
 */
public record Mention(String subject, String alias, Span span, Span folded, int sentence) {}
