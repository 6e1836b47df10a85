package tickertone.config;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Decimals with at most four places, held as whole units of 1/10,000 so that sums stay exact. */
final class Decimals {
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,5}(\\.[0-9]{1,4})?");

    private Decimals() {}

    static OptionalInt parse(String text) {
        return FORM.matcher(text).matches()
                ? OptionalInt.of(new BigDecimal(text).movePointRight(4).intValueExact())
                : OptionalInt.empty();
    }

    static String text(int units) {
        return BigDecimal.valueOf(units, 4).stripTrailingZeros().toPlainString();
    }
}
