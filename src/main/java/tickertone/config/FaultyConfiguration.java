package tickertone.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used. Carries every fault of every file, so that one round of mending is enough. */
public final class FaultyConfiguration extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    FaultyConfiguration(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Sorted by file and line. */
    public List<Fault> faults() {
        return faults;
    }
}
