package tickertone.sentiment;

/** Quotients of whole numbers, rounded once. */
final class Ratio {
    private Ratio() {}

    /**
     * The nearest whole number; of two equally near the even one.
     *
     * @param denominator above 0
     * @throws ArithmeticException if the quotient is no int
     */
    static int halfEven(long numerator, long denominator) {
        long floor = Math.floorDiv(numerator, denominator);
        long over = numerator - floor * denominator;
        long under = denominator - over;
        boolean up = over > under || (over == under && (floor & 1) == 1);
        return Math.toIntExact(up ? floor + 1 : floor);
    }
}
