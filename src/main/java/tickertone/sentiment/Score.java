package tickertone.sentiment;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tickertone.market.Kind;
import tickertone.text.Span;

/**
 * One article revision toward one subject.
 *
 * @param weight how much it counts in rolling values, 0 to 10,000, units of 1/10,000
 * @param story null until the article has been placed in a story
 * @param aliases where the subject is named, the first 32
 * @param aliasesRest how many more
 * @param config digest of the configuration
 * @param engine program version and Java feature release
 */
public record Score(
        String subject,
        Kind kind,
        Status status,
        Dateline dateline,
        Opinion opinion,
        Tone tone,
        Relevance relevance,
        int weight,
        @Nullable Story story,
        List<Named> aliases,
        int aliasesRest,
        String config,
        String engine)
        implements Revision {

    /** Entries that a record lists of aliases, evidence and rejections; the others are counted. */
    public static final int LISTED = 32;

    /** What a score says about the ones before it. */
    public enum Status {
        SCORED,
        CORRECTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An alias as the article writes it, at most 64 characters. */
    public record Named(String text, Span span) {}

    public Score {
        aliases = List.copyOf(aliases);
    }

    /** The same score in its place among those that tell the same story: a copy weighs nothing. */
    public Score withStory(Story story) {
        int counted = story.copy() ? 0 : weight;
        return new Score(
                subject,
                kind,
                status,
                dateline,
                opinion,
                tone,
                relevance,
                counted,
                story,
                aliases,
                aliasesRest,
                config,
                engine);
    }
}
