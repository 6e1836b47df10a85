package tickertone.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a feed, ready to be sent.
 *
 * @param number counted from 1
 * @param key the article id; null where the line has none
 * @param value what is sent; null withdraws the article
 * @param arrival when the article was received
 * @param publishedAt as far as the line tells
 */
public record FeedLine(
        long number, @Nullable String key, byte @Nullable [] value, Instant arrival, @Nullable Instant publishedAt) {

    /** The key as records carry it. */
    public byte @Nullable [] keyBytes() {
        return key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    }

    FeedLine withArrival(Instant arrival) {
        return new FeedLine(number, key, value, arrival, publishedAt);
    }
}
