package tickertone.chaos;

import java.time.Duration;
import java.util.List;

/**
 * How a run went.
 *
 * @param records of the article log, ticks not counted
 * @param outputs what was said under blows
 * @param faults everything that was not as it should be
 */
record Report(
        long seed,
        List<Blow> blows,
        int records,
        int ticks,
        List<Kill> kills,
        Outputs outputs,
        List<String> faults,
        Duration took) {
    Report {
        blows = List.copyOf(blows);
        kills = List.copyOf(kills);
        faults = List.copyOf(faults);
    }

    long killsInFlight() {
        return kills.stream().filter(Kill::inFlight).count();
    }

    @Override
    public String toString() {
        return """
                seed %d, %s:
                  %d records, %d ticks; %d kills, %d of them in flight, %d records taken back;
                  %d outputs, %s; %d s"""
                .formatted(
                        seed,
                        blows,
                        records,
                        ticks,
                        kills.size(),
                        killsInFlight(),
                        outputs.takenBack(),
                        outputs.count(),
                        faults.isEmpty() ? "verified, and as in the calm run" : faults.size() + " FAULTS",
                        took.toSeconds());
    }
}
