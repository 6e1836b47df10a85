package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a feed, ready to be sent.
 *
 * @param number counted from 1
 * @param keyBytes the article id; null where the line has none
 * @param value what is sent; null withdraws the article
 * @param arrival when the article was received, to the millisecond; 1970-01-01T00:00Z where no line told a time yet
 * @param publishedAt as far as the line tells
 */
public record FeedLine(
        long number,
        byte @Nullable [] keyBytes,
        byte @Nullable [] value,
        Instant arrival,
        @Nullable Instant publishedAt) {

    /** The key as text. */
    public @Nullable String key() {
        return keyBytes == null ? null : new String(keyBytes, UTF_8);
    }

    FeedLine withArrival(Instant arrival) {
        return new FeedLine(number, keyBytes, value, arrival, publishedAt);
    }
}
