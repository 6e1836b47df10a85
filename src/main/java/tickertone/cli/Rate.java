package tickertone.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast something has been going lately. */
final class Rate {
    private static final Duration LATELY = Duration.ofSeconds(10);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long done) {}

    /**
     * Takes note of how much is done; called a few times per second at most.
     *
     * @param nanos of a clock that only counts forward
     */
    void at(long nanos, long done) {
        samples.addLast(new Sample(nanos, done));
        while (samples.size() > 2 && nanos - samples.getFirst().nanos() > LATELY.toNanos()) {
            samples.removeFirst();
        }
    }

    /** 0 before there is anything to compare. */
    double perSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        var first = samples.getFirst();
        var last = samples.getLast();
        return (last.done() - first.done()) * 1e9 / Math.max(1, last.nanos() - first.nanos());
    }
}
