package tickertone.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.text.Fingerprint;
import tickertone.text.Rejection;

/**
 * What tagging made of one article.
 *
 * @param scores one for each subject, by subject id
 * @param rejections doubtful aliases that were decided against
 * @param fingerprint of the article; null only if there are no scores
 */
public record Tags(List<Score> scores, List<Rejection> rejections, @Nullable Fingerprint fingerprint) {
    /** Of an article that speaks of nothing. */
    public static final Tags NONE = new Tags(List.of(), List.of(), null);

    public Tags {
        scores = List.copyOf(scores);
        rejections = List.copyOf(rejections);
        if (fingerprint == null && !scores.isEmpty()) {
            throw new IllegalArgumentException("scores without a fingerprint");
        }
    }
}
