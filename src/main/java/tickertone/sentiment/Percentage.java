package tickertone.sentiment;

/** Finds the percentage that a direction word comes with: "fell 3%", "a 3% fall", "暴跌17%". */
final class Percentage {
    /** How far after or before the word the number may begin or end, in letters of English. */
    private static final int REACH_AFTER = 24;

    private static final int REACH_BEFORE = 9;
    /** Longer numbers are cut; nothing moves by more. */
    private static final int MAX_DIGITS = 6;

    private static final String[] SIGNS = {"%", " %", " percent", " per cent", " pct", "percent", "pct", "个百分点"};

    private Percentage() {}

    /** The percentage near {@code start} to {@code end} within {@code from} to {@code to}; negative if there is none. */
    static double near(String text, int start, int end, int from, int to) {
        double after = after(text, end, to);
        return after >= 0 ? after : before(text, start, from);
    }

    private static double after(String text, int from, int to) {
        int last = from < to ? Math.min(to, from + Letters.reach(text, from, REACH_AFTER)) : to;
        for (int at = from; at < last; at++) {
            if (Letters.isDigit(text.charAt(at))) {
                int end = numberEnd(text, at, to);
                if (signed(text, end)) {
                    return parse(text, at, end);
                }
                at = end - 1;
            }
        }
        return -1;
    }

    private static double before(String text, int to, int from) {
        if (to <= from) {
            return -1;
        }
        int first = Math.max(from, to - Letters.reach(text, to - 1, REACH_BEFORE));
        for (int at = to - 1; at > first; at--) {
            if (text.charAt(at) == '%' && Letters.isDigit(text.charAt(at - 1))) {
                int start = at - 1;
                while (start > from && at - start <= MAX_DIGITS && numeric(text.charAt(start - 1))) {
                    start--;
                }
                return parse(text, start, at);
            }
        }
        return -1;
    }

    private static int numberEnd(String text, int at, int to) {
        int end = at + 1;
        while (end < to && numeric(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean signed(String text, int at) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean numeric(char c) {
        return Letters.isDigit(c) || c == '.' || c == ',';
    }

    private static double parse(String text, int start, int end) {
        double whole = 0;
        double unit = 0;
        for (int at = start; at < Math.min(end, start + MAX_DIGITS); at++) {
            char c = text.charAt(at);
            if (c == '.') {
                unit = 1;
            } else if (Letters.isDigit(c)) {
                whole = 10 * whole + (c - '0');
                unit *= 10;
            }
        }
        return unit == 0 ? whole : whole / unit;
    }
}
