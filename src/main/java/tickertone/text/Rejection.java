package tickertone.text;

/**
 * A doubtful alias that was decided against.
 *
 * @param rule what decided: {@code case}, {@code needs}, or {@code not: } and the idiom that stands over it
 */
public record Rejection(String alias, String subject, String rule, Span span) {}
