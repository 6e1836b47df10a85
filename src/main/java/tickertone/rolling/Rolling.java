package tickertone.rolling;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tickertone.market.Kind;

/**
 * How the news has spoken of a subject over a window, as it was known at {@code asOf}; never restated.
 *
 * @param windowStart first minute in it
 * @param windowEnd first minute after it
 * @param asOf equals {@code windowEnd} but in latest values, where it lies before
 * @param sentiment weighted mean score, -1 to 1; 4 places, like all up to {@code stderr}; null without weight
 * @param stddev weighted, of the population; null without weight
 * @param stderr null below an effective count of 2
 * @param effectiveCount how many opinions of equal weight are worth as much; 2 places
 * @param weight 4 places
 * @param articles copies included
 * @param stories originals; the counts by class add up to it
 * @param sources distinct, at most {@value #MAX_SOURCES}
 * @param attention articles per time against the longest window; 2 places; null until that window is ripe
 * @param surprise standard errors from the longest window's sentiment; 2 places; null likewise
 * @param config digest of the configuration under which the newest mention was scored
 * @param engine program version and Java feature release, likewise
 */
public record Rolling(
        String subject,
        Kind kind,
        Window window,
        Instant windowStart,
        Instant windowEnd,
        Instant asOf,
        State state,
        @Nullable BigDecimal sentiment,
        @Nullable BigDecimal positive,
        @Nullable BigDecimal negative,
        @Nullable BigDecimal stddev,
        @Nullable BigDecimal stderr,
        BigDecimal effectiveCount,
        BigDecimal weight,
        long articles,
        long stories,
        int sources,
        long positiveCount,
        long neutralCount,
        long negativeCount,
        @Nullable BigDecimal attention,
        @Nullable BigDecimal surprise,
        String config,
        String engine) {

    /** More sources than this are not told apart. */
    public static final int MAX_SOURCES = 10_000;

    /** How far a value can be relied on: the first that fits. */
    public enum State {
        /** No articles. */
        NO_NEWS,
        /** Articles, but every one repeats a story from before the window. */
        ONLY_COPIES,
        /** Stories, but they are worth less than the least effective count. */
        THIN,
        OK;

        /** @param minEffectiveCount units of 1/10,000 */
        static State of(Sums sums, int minEffectiveCount) {
            if (sums.articles() == 0) {
                return NO_NEWS;
            }
            if (sums.stories() == 0) {
                return ONLY_COPIES;
            }
            var least = BigDecimal.valueOf(minEffectiveCount, Measures.PLACES);
            return new Measures(sums).effectiveCount().below(least) ? THIN : OK;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
