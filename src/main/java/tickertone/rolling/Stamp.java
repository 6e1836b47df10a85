package tickertone.rolling;

/**
 * A mention's place in the one order: by arrival, article id as UTF-8 bytes, source partition, source offset.
 *
 * @param arrival milliseconds since 1970
 * @param articleId without control characters
 * @param subject tells the mentions of one record apart
 */
public record Stamp(long arrival, String articleId, int partition, long offset, String subject) {}
