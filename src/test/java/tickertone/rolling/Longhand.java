package tickertone.rolling;

import static java.math.RoundingMode.HALF_EVEN;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Polarity;

/**
 * The measures of a list of mentions in the formulas of a textbook, with 80 digits. It shares nothing with the code it
 * checks; the last 20 digits are given up before rounding, so that an exact half stays one.
 */
record Longhand(List<Told> held) {
    private static final MathContext DIGITS = new MathContext(80);
    private static final MathContext SOUND_DIGITS = new MathContext(60);
    private static final BigDecimal UNITS = BigDecimal.valueOf(10_000);

    static @Nullable BigDecimal rounded(@Nullable BigDecimal value, int places) {
        return value == null ? null : value.round(SOUND_DIGITS).setScale(places, HALF_EVEN);
    }

    Sums sums() {
        var sums = new long[11];
        for (var m : held) {
            long[] parts = {
                1,
                story(m),
                story(m, Polarity.POSITIVE),
                story(m, Polarity.NEUTRAL),
                story(m, Polarity.NEGATIVE),
                m.weight(),
                (long) m.weight() * m.weight(),
                m.weight() * score(m),
                m.weight() * score(m) * score(m),
                (long) m.weight() * m.tone().positive(),
                (long) m.weight() * m.tone().negative()
            };
            Arrays.setAll(sums, i -> sums[i] + parts[i]);
        }
        return new Sums(
                sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8], sums[9], sums[10]);
    }

    List<Told> stories() {
        return held.stream().filter(m -> !m.copy()).toList();
    }

    int sources() {
        return (int) held.stream()
                .map(Told::source)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    BigDecimal weight() {
        return held.stream().map(Longhand::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal effectiveCount() {
        var squares = held.stream().map(m -> weight(m).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return squares.signum() == 0 ? BigDecimal.ZERO : weight().pow(2).divide(squares, DIGITS);
    }

    boolean lonely() {
        return effectiveCount().compareTo(BigDecimal.valueOf(2)) < 0;
    }

    @Nullable
    BigDecimal mean(ToLongFunction<Told> part) {
        return weight().signum() == 0
                ? null
                : held.stream()
                        .map(m -> weight(m).multiply(unit(part.applyAsLong(m))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(weight(), DIGITS);
    }

    @Nullable
    BigDecimal sentiment() {
        return mean(Longhand::score);
    }

    /** Exact up to its one division. */
    @Nullable
    BigDecimal variance() {
        if (weight().signum() == 0) {
            return null;
        }
        var total = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        for (var m : held) {
            total = total.add(weight(m).multiply(unit(score(m))));
            squares = squares.add(weight(m).multiply(unit(score(m)).pow(2)));
        }
        return weight().multiply(squares).subtract(total.pow(2)).divide(weight().pow(2), DIGITS);
    }

    @Nullable
    BigDecimal deviation() {
        var variance = variance();
        return variance == null ? null : variance.sqrt(DIGITS);
    }

    @Nullable
    BigDecimal error() {
        return lonely() ? null : variance().divide(effectiveCount(), DIGITS).sqrt(DIGITS);
    }

    BigDecimal attention(Window window, Longhand usual, Window longest) {
        var rate = BigDecimal.valueOf(held.size()).divide(BigDecimal.valueOf(window.minutes()), DIGITS);
        var usualRate = BigDecimal.valueOf(usual.held.size()).divide(BigDecimal.valueOf(longest.minutes()), DIGITS);
        return rate.divide(usualRate, DIGITS);
    }

    @Nullable
    BigDecimal surprise(Longhand usual) {
        var deviation = usual.deviation();
        if (lonely() || deviation == null || deviation.signum() == 0) {
            return null;
        }
        return sentiment()
                .subtract(usual.sentiment())
                .divide(deviation, DIGITS)
                .multiply(effectiveCount().sqrt(DIGITS));
    }

    private static long story(Told mention) {
        return mention.copy() ? 0 : 1;
    }

    private static long story(Told mention, Polarity polarity) {
        return mention.tone().polarity() == polarity ? story(mention) : 0;
    }

    private static long score(Told mention) {
        return mention.tone().positive() - mention.tone().negative();
    }

    private static BigDecimal weight(Told mention) {
        return unit(mention.weight());
    }

    private static BigDecimal unit(long units) {
        return BigDecimal.valueOf(units).divide(UNITS);
    }
}
