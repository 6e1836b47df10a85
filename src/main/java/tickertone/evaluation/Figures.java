package tickertone.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How good the answers to some rows are. Figures have 4 places; null where there is no row to tell from.
 *
 * @param accuracy share of rows whose class is the label (of binary rows: negative or not)
 * @param macroF1 see {@link Confusion#macroF1}; without binary rows
 * @param mixedTexts texts whose targets have different labels
 * @param mixedRows rows of those texts
 * @param mixedAccuracy accuracy on those rows
 * @param scoreRows rows whose label has a score
 * @param cosine see {@link Agreement#cosine}
 * @param signRows rows whose label has a score beyond 0.1 either way
 * @param signAccuracy share of those whose score has the right sign
 * @param calibrationError see {@link Reliability#calibrationError}; without binary rows
 * @param brierScore see {@link Reliability#brierScore}; without binary rows
 * @param eventRows rows whose label tells the kind of news
 * @param eventAccuracy share of those that were given this kind
 * @param binaryRows rows whose label only tells negative from the rest
 * @param binaryAccuracy share of those that were called negative or not, rightly
 */
public record Figures(
        int rows,
        @Nullable BigDecimal accuracy,
        @Nullable BigDecimal macroF1,
        int mixedTexts,
        int mixedRows,
        @Nullable BigDecimal mixedAccuracy,
        int scoreRows,
        @Nullable BigDecimal cosine,
        int signRows,
        @Nullable BigDecimal signAccuracy,
        @Nullable BigDecimal calibrationError,
        @Nullable BigDecimal brierScore,
        int eventRows,
        @Nullable BigDecimal eventAccuracy,
        int binaryRows,
        @Nullable BigDecimal binaryAccuracy) {

    /** Decimal places of every figure. */
    static final int PLACES = 4;
}
