package tickertone.sentiment;

import java.util.List;
import tickertone.text.Rejection;

/**
 * What tagging made of one article.
 *
 * @param scores one for each subject, by subject id
 * @param rejections doubtful aliases that were decided against
 */
public record Tags(List<Score> scores, List<Rejection> rejections) {
    public Tags {
        scores = List.copyOf(scores);
        rejections = List.copyOf(rejections);
    }
}
