package tickertone.config;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far. Readers add to it and read on. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(String file, int line, String path, String problem, String remedy) {
        found.add(new Fault(file, line, path, problem, remedy));
    }

    List<Fault> sorted() {
        return found.stream().sorted().toList();
    }

    void throwIfAny() throws FaultyConfiguration {
        if (!found.isEmpty()) {
            throw new FaultyConfiguration(sorted());
        }
    }
}
