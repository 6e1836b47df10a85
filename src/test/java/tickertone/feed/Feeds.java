package tickertone.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whole feeds that fit into memory. */
public final class Feeds {
    private Feeds() {}

    /** All lines of a feed, by arrival. */
    public static List<FeedLine> sorted(InputStream input) throws IOException {
        var lines = new ArrayList<FeedLine>();
        try (var sorted = SortedFeed.of(new FeedLines(input), TimeRange.ALL, Path.of("never-used"))) {
            sorted.forEach(lines::add);
        }
        return lines;
    }
}
