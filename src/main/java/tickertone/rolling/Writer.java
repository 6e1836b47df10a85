package tickertone.rolling;

import java.math.BigDecimal;
import java.time.Instant;

/** Writes what changed since it was last written, and remembers that it did. */
final class Writer {
    private final Output output;

    Writer(Output output) {
        this.output = output;
    }

    /** At the boundary at which the subject's windows end. */
    void rolling(SubjectState state) {
        for (var tally : state.tallies()) {
            if (tally.rollingChanged()) {
                output.rolling(value(state, tally, state.end(), Minutes.millis(state.end())));
                tally.rollingWritten();
            }
        }
    }

    /** At a boundary. */
    void latest(SubjectState state, long boundary) {
        for (var tally : state.tallies()) {
            latest(state, tally, Minutes.millis(boundary));
        }
    }

    /** What was gathered up to a time. */
    void gathered(SubjectState state, long time) {
        for (var tally : state.tallies()) {
            if (tally.gathering().due() == time) {
                latest(state, tally, time);
                tally.gathering().done();
            }
        }
    }

    /** After the last values of a subject. */
    void gone(SubjectState state, long asOf) {
        for (var tally : state.tallies()) {
            output.gone(state.subject(), tally.window(), Instant.ofEpochMilli(asOf));
        }
    }

    private void latest(SubjectState state, Tally tally, long asOf) {
        if (tally.latestChanged()) {
            output.latest(value(state, tally, Minutes.boundaryAfter(asOf), asOf));
            tally.latestWritten();
        }
    }

    private Rolling value(SubjectState state, Tally tally, long end, long asOf) {
        var origin = state.origin();
        var sums = tally.sums();
        var measures = new Measures(sums);
        var baseline = baseline(state, tally, asOf);
        return new Rolling(
                origin.subject(),
                origin.kind(),
                tally.window(),
                Minutes.instant(end - tally.window().minutes()),
                Minutes.instant(end),
                Instant.ofEpochMilli(asOf),
                Rolling.State.of(sums, origin.minEffectiveCount()),
                measures.sentiment(),
                measures.positive(),
                measures.negative(),
                measures.deviation(),
                measures.error(),
                measures.effectiveCount().rounded(Measures.COARSE_PLACES),
                BigDecimal.valueOf(sums.weight(), Measures.PLACES),
                sums.articles(),
                sums.stories(),
                Math.min(tally.sources(), Rolling.MAX_SOURCES),
                sums.positiveCount(),
                sums.neutralCount(),
                sums.negativeCount(),
                baseline.attention(tally.window(), sums),
                baseline.surprise(sums),
                origin.config(),
                origin.engine());
    }

    private static Baseline baseline(SubjectState state, Tally tally, long asOf) {
        var longest = state.longest();
        boolean ripe = !tally.equals(longest)
                && longest.sums().stories() >= Baseline.MIN_STORIES
                && asOf - state.since() >= longest.window().length().toMillis();
        return new Baseline(longest.window(), longest.sums(), ripe);
    }
}
