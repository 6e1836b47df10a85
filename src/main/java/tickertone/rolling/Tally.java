package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

import org.jspecify.annotations.Nullable;

/** One window of one subject: its running sums, and the sums last written, which tell whether there is news to write. */
final class Tally {
    private final Window window;
    private final int index;
    private Sums sums = Sums.ZERO;
    private Sums rolling = Sums.ZERO;
    private Sums latest = Sums.ZERO;
    private int sources;
    private long oldest = NEVER;
    private Gathering gathering = new Gathering();

    /** @param index the window's place among all windows */
    Tally(Window window, int index) {
        this.window = window;
        this.index = index;
    }

    Window window() {
        return window;
    }

    int index() {
        return index;
    }

    Sums sums() {
        return sums;
    }

    int sources() {
        return sources;
    }

    Gathering gathering() {
        return gathering;
    }

    /** Whether the window that ends at a boundary reaches back to a minute. */
    boolean reaches(long minute, long end) {
        return minute >= end - window.minutes();
    }

    /** What an article contributes to the window that ends at a boundary. */
    Sums part(@Nullable Contribution contribution, long end) {
        return contribution != null && reaches(contribution.minute(), end) ? contribution.sums() : Sums.ZERO;
    }

    void add(Sums more, long minute) {
        sums = sums.plus(more);
        oldest = Math.min(oldest, minute);
    }

    void subtract(Sums gone) {
        sums = sums.minus(gone);
    }

    void addSources(int more) {
        sources += more;
    }

    /** The oldest minute in the window that has a pane. */
    long oldest() {
        return oldest;
    }

    void oldest(long minute) {
        oldest = minute;
    }

    /** The last boundary whose window still holds the oldest pane. */
    long lastEnd() {
        return oldest == NEVER ? NEVER : oldest + window.minutes();
    }

    boolean rollingChanged() {
        return !sums.equals(rolling);
    }

    void rollingWritten() {
        rolling = sums;
    }

    boolean latestChanged() {
        return !sums.equals(latest);
    }

    void latestWritten() {
        latest = sums;
    }

    void pack(Packer packer) {
        sums.pack(packer);
        packUnlessSame(rolling, packer);
        packUnlessSame(latest, packer);
        packer.number(sources).number(oldest == NEVER ? 0 : 1).number(oldest == NEVER ? 0 : oldest);
        gathering.pack(packer);
    }

    static Tally unpack(Unpacker unpacker, Window window, int index) {
        var tally = new Tally(window, index);
        tally.sums = Sums.unpack(unpacker);
        tally.rolling = tally.unpackUnlessSame(unpacker);
        tally.latest = tally.unpackUnlessSame(unpacker);
        tally.sources = (int) unpacker.number();
        boolean any = unpacker.number() != 0;
        long oldest = unpacker.number();
        tally.oldest = any ? oldest : NEVER;
        tally.gathering = Gathering.unpack(unpacker);
        return tally;
    }

    private void packUnlessSame(Sums written, Packer packer) {
        boolean same = written.equals(sums);
        packer.number(same ? 1 : 0);
        if (!same) {
            written.pack(packer);
        }
    }

    private Sums unpackUnlessSame(Unpacker unpacker) {
        return unpacker.number() == 1 ? sums : Sums.unpack(unpacker);
    }
}
