package tickertone.text;

import java.util.List;

/** What a finder saw in one document, both lists in the order of the text. */
public record Findings(List<Mention> mentions, List<Rejection> rejections) {
    public Findings {
        mentions = List.copyOf(mentions);
        rejections = List.copyOf(rejections);
    }
}
