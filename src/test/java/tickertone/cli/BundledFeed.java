package tickertone.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import tickertone.feed.FeedLine;
import tickertone.feed.Feeds;
import tickertone.stream.ArticleReader;
import tickertone.stream.Reading;
import tickertone.text.Article;

/** The feed that the demo plays, line by line and as the pipeline reads it. */
final class BundledFeed {
    private BundledFeed() {}

    /** By arrival. */
    static List<FeedLine> lines() throws IOException {
        var input = BundledFeed.class.getResourceAsStream("/feed/january-2025.jsonl");
        return Feeds.sorted(Objects.requireNonNull(input));
    }

    static Reading read(ArticleReader reader, FeedLine line) {
        return reader.read(line.keyBytes(), line.value(), false, line.arrival());
    }

    static List<Article> articles(ArticleReader reader) throws IOException {
        return lines().stream()
                .map(line -> read(reader, line))
                .filter(Reading.Published.class::isInstance)
                .map(reading -> ((Reading.Published) reading).article())
                .toList();
    }
}
