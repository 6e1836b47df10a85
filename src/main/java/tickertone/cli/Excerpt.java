package tickertone.cli;

import tickertone.evaluation.LabelledRow;

/** A labelled text as a mistake shows it: cut, the target in [square brackets], control characters escaped. */
final class Excerpt {
    /** Rows of evidence that a mistake shows. */
    static final int EVIDENCE = 3;

    /** Characters shown before and after the target. */
    private static final int AROUND = 120;

    private Excerpt() {}

    static String of(LabelledRow row) {
        String text = row.text();
        var place = row.place();
        if (place == null) {
            return cut(text, 2 * AROUND);
        }
        int from = whole(text, Math.max(0, place.start() - AROUND));
        return (from > 0 ? "..." : "")
                + escape(text.substring(from, place.start()))
                + '['
                + cut(text.substring(place.start(), place.end()), AROUND)
                + ']'
                + cut(text.substring(place.end()), AROUND);
    }

    private static String cut(String text, int length) {
        int end = whole(text, Math.min(text.length(), length));
        return escape(text.substring(0, end)) + (end < text.length() ? "..." : "");
    }

    /** The offset, or the one before where it would split a surrogate pair. */
    private static int whole(String text, int offset) {
        return offset > 0
                        && offset < text.length()
                        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))
                ? offset - 1
                : offset;
    }

    /** Without characters that could move the cursor. */
    static String escape(String text) {
        var line = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                for (char half : Character.toChars(c)) {
                    line.append(String.format("\\u%04x", (int) half));
                }
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}
