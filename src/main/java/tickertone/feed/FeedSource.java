package tickertone.feed;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the lines of a feed come from: a file, or the records of a topic. */
public interface FeedSource {
    /** The next line, or null at the end. */
    @Nullable
    FeedLine next() throws IOException;
}
