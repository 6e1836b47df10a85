package tickertone.stream;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.ArticleMemory;
import tickertone.stream.Handled.Arrived;
import tickertone.stream.Handled.Receipt;
import tickertone.stream.Handled.SetAside;
import tickertone.stream.Outcome.Coordinates;

/** READ: what each record of one source partition is, in the light of what came before it. */
final class Intake {
    /** The revision of every article, as long as corrections are read as duplicates. */
    private static final int FIRST = 1;

    private final ArticleReader reader;
    private final ArticleMemory memory;
    private final String config;

    Intake(ArticleReader reader, ArticleMemory memory, String config) {
        this.reader = reader;
        this.memory = memory;
        this.config = config;
    }

    /** An article to be tagged, or receipts; nothing for a tick. */
    List<Handled> take(
            byte @Nullable [] key, byte @Nullable [] value, boolean tickHeader, Instant arrival, Coordinates at) {
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
        String reason = memory.knows(articleId, arrival.toEpochMilli()) ? null : "unknown_id";
        return new Receipt(Outcome.of(articleId, at, Outcome.Kind.WITHDRAWN, reason, 0, config));
    }

    private Handled publish(Reading.Published published, byte @Nullable [] value, Instant arrival, Coordinates at) {
        var article = published.article();
        if (memory.knows(article.id(), arrival.toEpochMilli())) {
            return new Receipt(Outcome.of(article.id(), at, Outcome.Kind.DUPLICATE, null, FIRST, config));
        }
        memory.remember(article.id(), arrival.toEpochMilli());
        return new Arrived(article, FIRST, arrival, at, value);
    }
}
