package tickertone.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.Window;
import tickertone.sentiment.Score;
import tickertone.sentiment.Story;
import tickertone.stream.Recomputation.Earlier;
import tickertone.stream.Recomputation.Written;
import tickertone.stream.Topics;

/**
 * A log whose beginning is gone. What followed from it is taken from the outputs, for as long as it can matter: for one
 * longest window revisions and places in stories are believed, and sums are compared only once that has passed.
 */
final class TrimmedLog implements Earlier {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    /** They look back to a subject's first mention, over one longest window more. */
    private static final List<String> SLOW = List.of("attention", "surprise");

    private final Outputs outputs;
    private final long remembered;
    private final long sumsFrom;
    private final long slowFrom;

    /** @param first the first arrival that is left, in milliseconds since 1970 */
    TrimmedLog(Topics topics, Outputs outputs, long first, Window longest) {
        this.outputs = outputs;
        this.remembered = first + longest.length().toMillis();
        // the minute of the first arrival may lack mentions, and the boundary at which it leaves a window may be one
        // too few
        this.sumsFrom = (Math.floorDiv(remembered, MINUTE) + 2) * MINUTE;
        this.slowFrom = sumsFrom + longest.length().toMillis();
        outputs.comparison(topics.scores()).forgive(this::lost);
        for (var topic : List.of(topics.rolling(), topics.latest())) {
            outputs.comparison(topic).from(sumsFrom);
            outputs.comparison(topic).excuse(this::slow);
        }
    }

    /** The first boundary at which all sums are of articles that are left. */
    Instant sumsFrom() {
        return Instant.ofEpochMilli(sumsFrom);
    }

    /** Whether something from before the log can matter at an arrival. */
    boolean matters(long arrival) {
        return arrival <= remembered;
    }

    @Override
    public @Nullable Story story(Score score) {
        if (!matters(score.dateline().arrivedAt().toEpochMilli())) {
            return null;
        }
        var told = outputs.told(score);
        return told == null ? null : told.story();
    }

    /** A subject that only a revision before the log named is taken back by one that is left. */
    private boolean lost(Found found) {
        return matters(found.time()) && found.note() instanceof Note.Told told && told.withdrawn();
    }

    private boolean slow(Found found, Written written) {
        var place = found.place();
        if (found.time() >= slowFrom || place == null || written.value() == null) {
            return false;
        }
        try {
            byte[] value = outputs.look(place).value();
            return value != null
                    && Note.JSON.readTree(value) instanceof ObjectNode is
                    && Note.JSON.readTree(written.value()) instanceof ObjectNode should
                    && is.remove(SLOW).equals(should.remove(SLOW));
        } catch (IOException e) {
            return false;
        }
    }
}
