package tickertone.stream;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.ArticleMemory;
import tickertone.stream.Handled.Arrived;
import tickertone.stream.Handled.Receipt;
import tickertone.stream.Handled.SetAside;
import tickertone.stream.Handled.TakenBack;
import tickertone.stream.Outcome.Coordinates;

/** READ: what each record of one source partition is, in the light of what came before it. */
final class Intake {
    private final ArticleReader reader;
    private final ArticleMemory memory;
    private final String config;

    Intake(ArticleReader reader, ArticleMemory memory, String config) {
        this.reader = reader;
        this.memory = memory;
        this.config = config;
    }

    /** An article to be tagged, one that is taken back, or receipts; nothing for a tick. */
    List<Handled> take(
            byte @Nullable [] key, byte @Nullable [] value, boolean tickHeader, Instant arrival, Coordinates at) {
        memory.forget(arrival.toEpochMilli());
        var reading = reader.read(key, value, tickHeader, arrival);
        if (reading instanceof Reading.Unreadable unreadable) {
            return setAside(value, at, unreadable);
        }
        if (reading instanceof Reading.Withdrawal withdrawal) {
            return List.of(withdraw(withdrawal.articleId(), arrival, at));
        }
        if (reading instanceof Reading.Published published) {
            return List.of(publish(published, value, arrival, at));
        }
        return List.of();
    }

    private List<Handled> setAside(byte @Nullable [] value, Coordinates at, Reading.Unreadable unreadable) {
        String reason = unreadable.reason().word();
        var outcome = Outcome.of(unreadable.articleId(), at, Outcome.Kind.DEAD_LETTER, reason, 0, config);
        return List.of(new SetAside(DeadLetter.of(value, at, unreadable)), new Receipt(outcome));
    }

    private Handled withdraw(String articleId, Instant arrival, Coordinates at) {
        var former = memory.find(articleId, arrival.toEpochMilli());
        return former == null || former.withdrawn()
                ? new Receipt(Outcome.of(articleId, at, Outcome.Kind.WITHDRAWN, "unknown_id", 0, config))
                : new TakenBack(articleId, former, arrival, at);
    }

    private Handled publish(Reading.Published published, byte @Nullable [] value, Instant arrival, Coordinates at) {
        String id = published.article().id();
        var former = memory.find(id, arrival.toEpochMilli());
        return former != null && published.content().equals(former.content())
                ? new Receipt(Outcome.of(id, at, Outcome.Kind.DUPLICATE, null, former.revision(), config))
                : new Arrived(published.article(), published.content(), former, arrival, at, value);
    }
}
