package tickertone.rolling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state of all subjects. Each row tells under which windows it was written: under others it would mean something else. */
final class Subjects {
    private static final int VERSION = 3;

    /** After all ids, which are ASCII. */
    private static final byte[] PAST = {(byte) 0xFF};

    private static final String ADVICE =
            "reset the application's state, or start under another application.id, which begins anew with the log";

    private final Store store;
    private final Windows windows;
    private final List<Long> lengths;

    Subjects(Store store, Windows windows) {
        this.store = store;
        this.windows = windows;
        this.lengths = windows.all().stream().map(Window::minutes).toList();
    }

    /** @throws UnfitState if the state was written by another format or under other windows */
    @Nullable
    SubjectState find(String subject) {
        byte[] row = store.get(Keys.subject(subject));
        return row == null ? null : SubjectState.unpack(opened(row), subject, windows);
    }

    /** All of them, by id. */
    void visit(Consumer<SubjectState> visitor) {
        store.scan(
                new byte[0],
                PAST,
                row -> visitor.accept(SubjectState.unpack(
                        opened(row.value()), new String(row.key(), StandardCharsets.US_ASCII), windows)));
    }

    void put(SubjectState state) {
        var packer = new Packer().number(VERSION).number(lengths.size());
        lengths.forEach(packer::number);
        state.pack(packer);
        store.put(Keys.subject(state.subject()), packer.bytes());
    }

    void delete(String subject) {
        store.delete(Keys.subject(subject));
    }

    /**
     * Looks at one row, so that unfit state is refused before anything is added to it.
     *
     * @throws UnfitState if the state was written by another format or under other windows
     */
    void check() {
        var row = store.first(new byte[0], PAST);
        if (row != null) {
            opened(row.value());
        }
    }

    private Unpacker opened(byte[] row) {
        var unpacker = new Unpacker(row);
        long version = unpacker.number();
        if (version != VERSION) {
            throw new UnfitState(
                    "the stored state has format " + version + ", this program writes " + VERSION + "; " + ADVICE);
        }
        var written = new ArrayList<Long>();
        for (long left = unpacker.number(); left > 0; left--) {
            written.add(unpacker.number());
        }
        if (!written.equals(lengths)) {
            throw new UnfitState("the stored state has windows of " + written + " minutes, the settings of " + lengths
                    + "; put the windows back, or " + ADVICE);
        }
        return unpacker;
    }
}
