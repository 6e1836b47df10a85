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
    /** Far enough to be never, near enough to add windows to. */
    private static final long END_OF_TIME = Long.MAX_VALUE / 4;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    /** They look back to a subject's first mention, over one longest window more. */
    private static final List<String> SLOW = List.of("attention", "surprise");

    private final Outputs outputs;
    private final ArticleLog log;
    private final long complete;
    private final long remembered;
    private final long sumsFrom;
    private final long slowFrom;

    TrimmedLog(Topics topics, Outputs outputs, ArticleLog log, Window longest) {
        this.outputs = outputs;
        this.log = log;
        this.complete = Math.min(log.completeFrom(), END_OF_TIME);
        this.remembered = complete + longest.length().toMillis();
        // its first minute may lack mentions, and so may what is written when that minute leaves a window
        this.sumsFrom = (Math.floorDiv(remembered, MINUTE) + 2) * MINUTE;
        this.slowFrom = sumsFrom + longest.length().toMillis();
        outputs.comparison(topics.outcomes()).forgive(this::ofRecordThatIsGone);
        outputs.comparison(topics.deadLetters()).forgive(this::ofRecordThatIsGone);
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

    private boolean ofRecordThatIsGone(Found found) {
        return found.note() instanceof Note.At at && log.gone(at.partition(), at.offset());
    }

    /** Of an article that is gone, or of one that takes back a subject that only a revision that is gone named. */
    private boolean lost(Found found) {
        return found.time() < complete
                || (matters(found.time()) && found.note() instanceof Note.Told told && told.withdrawn());
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
