package tickertone.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One run of folding over a text; the offsets are only kept from the first place on where they are needed. */
final class Folding {
    /** Characters that are normalised together at most, so that a long run of combining marks stays cheap. */
    private static final int SEGMENT = 64;
    /** A segment that would grow by more stays as it is, so that folding cannot blow up a text. */
    private static final int GROWTH = 4;

    private final String original;
    private final char[] in;
    private char[] out;
    private int size;
    private int @Nullable [] starts;
    private int @Nullable [] ends;

    Folding(String original) {
        this.original = original;
        this.in = original.toCharArray();
        this.out = new char[in.length];
    }

    Folded run() {
        int at = 0;
        while (at < in.length) {
            at = plain(at);
            if (at < in.length) {
                at = segment(at);
            }
        }
        var characters = size == out.length ? out : Arrays.copyOf(out, size);
        return new Folded(characters, in.length, starts, ends);
    }

    /** Copies characters that fold one to one, up to the last before one that does not: the two may belong together. */
    private int plain(int from) {
        int at = from;
        char folded = 0;
        reserve(in.length - from);
        while (at < in.length && (folded = FoldTable.fold(in[at])) < FoldTable.GONE) {
            out[size + at - from] = folded;
            at++;
        }
        int to = at < in.length && at > from ? at - 1 : at;
        if (starts != null && ends != null) {
            for (int i = from; i < to; i++) {
                starts[size + i - from] = i;
                ends[size + i - from] = i + 1;
            }
        }
        size += to - from;
        return to;
    }

    private int segment(int from) {
        int to = boundary(from);
        int visible = to;
        while (visible > from + 1 && FoldTable.fold(in[visible - 1]) == FoldTable.GONE) {
            visible--;
        }
        String segment = original.substring(from, to);
        String folded = folded(segment);
        boolean oneToOne = folded.equals(segment) || (folded.length() == 1 && segment.length() == 1);
        if (oneToOne && starts == null) {
            append(folded);
        } else {
            keepOffsets();
            append(folded, from, visible);
        }
        return to;
    }

    private int boundary(int from) {
        int at = from + Character.charCount(original.codePointAt(from));
        while (at < in.length && at - from < SEGMENT) {
            int c = original.codePointAt(at);
            if (FoldTable.NORMALIZER.hasBoundaryBefore(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static String folded(String segment) {
        char single = FoldTable.fold(segment.charAt(0));
        if (segment.length() == 1 && single < FoldTable.GONE) {
            return String.valueOf(single);
        }
        String normalized = FoldTable.NORMALIZER.normalize(segment);
        if (normalized.length() > GROWTH * segment.length()) {
            return segment;
        }
        var folded = normalized.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FoldTable.later(folded[i]);
        }
        return new String(folded);
    }

    private void append(String folded) {
        reserve(folded.length());
        folded.getChars(0, folded.length(), out, size);
        size += folded.length();
    }

    private void append(String folded, int start, int end) {
        reserve(folded.length());
        if (starts != null && ends != null) {
            Arrays.fill(starts, size, size + folded.length(), start);
            Arrays.fill(ends, size, size + folded.length(), end);
        }
        append(folded);
    }

    /** From here on folded and original indices differ; up to here they are equal. */
    private void keepOffsets() {
        if (starts != null) {
            return;
        }
        starts = new int[out.length];
        ends = new int[out.length];
        for (int i = 0; i < size; i++) {
            starts[i] = i;
            ends[i] = i + 1;
        }
    }

    private void reserve(int more) {
        if (size + more <= out.length) {
            return;
        }
        int length = Math.max(size + more, out.length + out.length / 2);
        out = Arrays.copyOf(out, length);
        if (starts != null && ends != null) {
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
        }
    }
}
