package tickertone.chaos;

import java.util.List;

/**
 * One instance that was killed.
 *
 * @param waiting records of the article log that were not finished
 * @param unfinished output topics in which the dead left what it had not committed
 */
record Kill(String instance, long waiting, List<String> unfinished) {
    Kill {
        unfinished = List.copyOf(unfinished);
    }

    /** Whether it hit work in flight. */
    boolean inFlight() {
        return waiting > 0 && !unfinished.isEmpty();
    }
}
