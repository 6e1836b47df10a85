package tickertone.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Polarity;

/** How often each class was wanted, given, and both. */
final class Confusion {
    private final Map<Polarity, Integer> wanted = new EnumMap<>(Polarity.class);
    private final Map<Polarity, Integer> given = new EnumMap<>(Polarity.class);
    private final Map<Polarity, Integer> both = new EnumMap<>(Polarity.class);

    void add(Polarity label, Polarity answer) {
        wanted.merge(label, 1, Integer::sum);
        given.merge(answer, 1, Integer::sum);
        if (label == answer) {
            both.merge(label, 1, Integer::sum);
        }
    }

    /**
     * The mean of the F1 of the classes (van Rijsbergen, Information Retrieval, 1979; the macro average of Yang, 1999):
     * F1 = 2 TP / (2 TP + FP + FN), where TP are rows of the class that were given it, FP rows of other classes that were
     * given it, FN rows of the class that were given another. A class that is neither a label nor given has no F1 and is left
     * out of the mean.
     *
     * @return 0 to 1; null: no rows
     */
    @Nullable
    BigDecimal macroF1() {
        var sum = BigDecimal.ZERO;
        int classes = 0;
        for (var polarity : Polarity.values()) {
            // 2 TP + FP + FN = (TP + FN) + (TP + FP)
            int either = wanted.getOrDefault(polarity, 0) + given.getOrDefault(polarity, 0);
            if (either > 0) {
                sum = sum.add(BigDecimal.valueOf(2L * both.getOrDefault(polarity, 0))
                        .divide(BigDecimal.valueOf(either), MathContext.DECIMAL64));
                classes++;
            }
        }
        return classes == 0 ? null : sum.divide(BigDecimal.valueOf(classes), Figures.PLACES, RoundingMode.HALF_EVEN);
    }
}
