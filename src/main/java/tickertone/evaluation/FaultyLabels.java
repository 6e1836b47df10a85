package tickertone.evaluation;

import java.io.IOException;
import java.util.List;

/** A labelled file cannot be used. Carries what is wrong with each line, so that one round of mending is enough. */
public final class FaultyLabels extends IOException {
    private static final long serialVersionUID = 1;

    /** Whoever gives a file of another kind has a fault in each line; more are counted, not told. */
    static final int TOLD = 100;

    private final transient List<String> faults;
    private final int count;

    /** @param count of all faults, of which {@code faults} are the first */
    FaultyLabels(List<String> faults, int count) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
        this.count = count;
    }

    /** Each {@code file:line: what is wrong; how to mend it}, in the order of the file; the first 100. */
    public List<String> faults() {
        return faults;
    }

    /** How many there are. */
    public int count() {
        return count;
    }
}
