package tickertone.rolling;

import static tickertone.rolling.Minutes.NEVER;

/**
 * When the latest value of one window is to be written: at a first change, and once more for all changes of the interval
 * after it. Times are arrivals in milliseconds.
 */
final class Gathering {
    private long due = NEVER;
    private long quietUntil = -1;

    /** The time of the value that is to be written. */
    long due() {
        return due;
    }

    void change(long arrival, long interval) {
        if (due != NEVER) {
            return;
        }
        if (arrival > quietUntil) {
            due = arrival;
            quietUntil = arrival + interval;
        } else {
            due = quietUntil;
        }
    }

    void done() {
        due = NEVER;
    }

    void pack(Packer packer) {
        packer.number(due == NEVER ? -1 : due).number(quietUntil);
    }

    static Gathering unpack(Unpacker unpacker) {
        var gathering = new Gathering();
        long due = unpacker.number();
        gathering.due = due < 0 ? NEVER : due;
        gathering.quietUntil = unpacker.number();
        return gathering;
    }
}
