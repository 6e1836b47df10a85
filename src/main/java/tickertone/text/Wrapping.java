package tickertone.text;

/** What publishers put around a text, so that copies differ in it: place and agency before it, a credit after it. */
final class Wrapping {
    /** A dateline such as "NEW YORK, March 3 (Reuters) -" ends within so many characters. */
    private static final int DATELINE = 72;
    /** A Chinese one, such as "财联社3月3日电,", is shorter. */
    private static final int CHINESE_DATELINE = 28;
    /** A credit such as "(Reporting by Ann Lee)" is at most so long. */
    private static final int CREDIT = 40;

    private static final String[] CHINESE_ENDS = {"电,", "讯,", "电 ", "讯 ", "电:", "讯:"};

    private Wrapping() {}

    /** Where the text itself begins in a stretch of folded text. */
    static int begin(String text, int start, int end) {
        String head = text.substring(start, Math.min(end, start + DATELINE));
        int dateline = head.indexOf(") -");
        return start + (dateline >= 0 ? dateline + ") -".length() : chineseDateline(head));
    }

    /** Where the text itself ends. */
    static int end(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last > start && text.charAt(last - 1) == ')') {
            int open = text.lastIndexOf('(', last);
            return open > start && last - open <= CREDIT ? open : last;
        }
        return last;
    }

    private static int chineseDateline(String head) {
        int day = head.indexOf('日');
        if (day > 0 && Character.isDigit(head.charAt(day - 1))) {
            for (String mark : CHINESE_ENDS) {
                int at = head.indexOf(mark, day);
                if (at >= 0 && at < CHINESE_DATELINE) {
                    return at + mark.length();
                }
            }
        }
        return 0;
    }
}
