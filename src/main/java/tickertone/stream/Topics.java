package tickertone.stream;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of all topics that people see.
 *
 * @param prefix put before every name, with its own dot: {@code demo.}; may be empty
 */
public record Topics(String prefix) {
    public String articles() {
        return prefix + "news.articles";
    }

    public String scores() {
        return prefix + "sentiment.scores";
    }

    public String rolling() {
        return prefix + "sentiment.rolling";
    }

    public String latest() {
        return prefix + "sentiment.latest";
    }

    public String outcomes() {
        return prefix + "sentiment.outcomes";
    }

    public String deadLetters() {
        return prefix + "sentiment.dead-letters";
    }

    public String configs() {
        return prefix + "tickertone.configs";
    }

    /** Keeps what a replay plays, so that it can be gone on with; a live pipeline has none. */
    public String replay() {
        return prefix + "tickertone.replay";
    }

    /** All that belong to a run. */
    public List<String> all() {
        return Stream.concat(Stream.of(articles(), configs()), outputs().stream())
                .toList();
    }

    /** What the pipeline writes, in the order of the documentation. */
    public List<String> outputs() {
        return List.of(scores(), rolling(), latest(), outcomes(), deadLetters());
    }
}
