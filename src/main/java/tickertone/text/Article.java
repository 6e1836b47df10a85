package tickertone.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One news article as it was published. At least one of title and body is not blank.
 *
 * @param id 1 to 256 characters, no control characters
 * @param publishedAt null: the publisher did not say
 * @param language BCP-47 as given; null: not given
 */
public record Article(
        String id,
        @Nullable String title,
        @Nullable String body,
        @Nullable Instant publishedAt,
        @Nullable String source,
        @Nullable String language,
        @Nullable String url) {

    public Article {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an article has an id");
        }
    }

    /** Title, line feed, body: what all offsets count in, UTF-16. An absent part is empty. */
    public String text() {
        return (title == null ? "" : title) + '\n' + (body == null ? "" : body);
    }

    /** The first so many characters of {@link #text()}, or all of a shorter one. */
    String opening(int length) {
        String opening = (title == null ? "" : title) + '\n';
        if (body != null && opening.length() < length) {
            opening += body.substring(0, Math.min(body.length(), length - opening.length()));
        }
        return opening.substring(0, Math.min(opening.length(), length));
    }

    /** Where the body begins in {@link #text()}. */
    public int bodyStart() {
        return title == null ? 1 : title.length() + 1;
    }
}
