package tickertone.rolling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction that is rounded once, half to even, when it is written.
 *
 * @param denominator positive
 */
record Ratio(BigInteger numerator, BigInteger denominator) {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    Ratio {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("a denominator is positive: " + denominator);
        }
    }

    BigDecimal rounded(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_EVEN);
    }

    /**
     * The square root, for a ratio that is not negative. With r = floor(root x 10^places), the root is nearer to r + 1
     * exactly if 4 x ratio x 10^(2 places) is above (2r + 1)^2; if both are equal the even one is taken.
     */
    BigDecimal root(int places) {
        BigInteger scaled = numerator.multiply(BigInteger.TEN.pow(2 * places));
        BigInteger floor = scaled.divide(denominator).sqrt();
        BigInteger middle = floor.shiftLeft(1).add(BigInteger.ONE);
        int side = scaled.shiftLeft(2).compareTo(middle.multiply(middle).multiply(denominator));
        boolean up = side > 0 || (side == 0 && floor.testBit(0));
        return new BigDecimal(up ? floor.add(BigInteger.ONE) : floor, places);
    }

    boolean below(BigDecimal limit) {
        return new BigDecimal(numerator).compareTo(limit.multiply(new BigDecimal(denominator))) < 0;
    }
}
