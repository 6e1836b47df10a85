package tickertone.rolling;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a story has been told for one subject.
 *
 * @param last the last sequence number given
 * @param touched when anything last became of it, in milliseconds
 * @param arrivals of the articles that tell it and are not withdrawn, ascending, the newest {@link #COUNTED}
 */
record Telling(int last, long touched, List<Long> arrivals) {
    /** More articles before another are not counted: a row must not grow without end. */
    static final int COUNTED = 1_000;

    Telling {
        arrivals = List.copyOf(arrivals);
    }

    /** The story of an original that no copy has followed. */
    static Telling of(Retold original) {
        return new Telling(
                original.sequence(),
                original.arrival(),
                original.fingerprint() == null ? List.of() : List.of(original.arrival()));
    }

    /** With one more article, after it has been counted what came before. */
    Telling plus(long arrival, long memory) {
        var more = new ArrayList<>(arrivals);
        more.removeIf(earlier -> arrival - earlier > memory);
        more.add(arrival);
        return new Telling(last, arrival, more.subList(Math.max(0, more.size() - COUNTED), more.size()));
    }

    Telling minus(long arrival, long now) {
        var fewer = new ArrayList<>(arrivals);
        fewer.remove(arrival);
        return new Telling(last, now, fewer);
    }

    Telling withLast(int sequence) {
        return new Telling(sequence, touched, arrivals);
    }

    /** Articles that arrived no longer than a span before a time. */
    int within(long span, long time) {
        int count = 0;
        for (long arrival : arrivals) {
            count += time - arrival <= span ? 1 : 0;
        }
        return count;
    }

    byte[] bytes() {
        var packer = new Packer().number(last).number(touched).number(arrivals.size());
        long before = touched;
        for (long arrival : arrivals) {
            packer.number(arrival - before);
            before = arrival;
        }
        return packer.bytes();
    }

    static Telling parse(byte[] row) {
        var unpacker = new Unpacker(row);
        int last = (int) unpacker.number();
        long touched = unpacker.number();
        var arrivals = new ArrayList<Long>();
        long before = touched;
        for (long left = unpacker.number(); left > 0; left--) {
            before += unpacker.number();
            arrivals.add(before);
        }
        return new Telling(last, touched, arrivals);
    }
}
