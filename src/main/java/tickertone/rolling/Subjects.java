package tickertone.rolling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of all subjects: few, and needed all the time, so that they lie in memory too. Each row tells under which
 * windows it was written: under others it would mean something else.
 */
final class Subjects {
    private static final int VERSION = 3;
    private static final byte[] BEGINNING = {};
    private static final byte[] END = {(byte) 0xFF};

    private static final String ADVICE =
            "reset the application's state, or start under another application.id, which begins anew with the log";

    private final Store store;
    private final Windows windows;
    private final List<Long> lengths;
    private final Map<String, SubjectState> states = new HashMap<>();

    /** @throws UnfitState if the state was written by another format or under other windows */
    Subjects(Store store, Windows windows) {
        this.store = store;
        this.windows = windows;
        this.lengths = windows.all().stream().map(Window::minutes).toList();
        store.scan(BEGINNING, END, this::read);
    }

    Collection<SubjectState> all() {
        return Collections.unmodifiableCollection(states.values());
    }

    @Nullable
    SubjectState find(String subject) {
        return states.get(subject);
    }

    void put(SubjectState state) {
        var packer = new Packer().number(VERSION).number(lengths.size());
        lengths.forEach(packer::number);
        state.pack(packer);
        store.put(Keys.subject(state.subject()), packer.bytes());
        states.put(state.subject(), state);
    }

    void delete(String subject) {
        store.delete(Keys.subject(subject));
        states.remove(subject);
    }

    private void read(Store.Entry row) {
        String subject = Keys.subject(row.key());
        states.put(subject, SubjectState.unpack(opened(row.value()), subject, windows));
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
