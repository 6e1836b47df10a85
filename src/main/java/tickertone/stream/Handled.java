package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.Hash;
import tickertone.rolling.KnownArticle;
import tickertone.text.Article;

/** What flows between the first steps of the topology. */
sealed interface Handled {

    /**
     * An article to be tagged, with its place in the log.
     *
     * @param content of its fields as they were given
     * @param former the revision before; null: none is known
     * @param original the record's value
     */
    record Arrived(
            Article article,
            Hash content,
            @Nullable KnownArticle former,
            Instant arrival,
            Outcome.Coordinates at,
            byte @Nullable [] original)
            implements Handled {}

    /** That a known article is taken back. */
    record TakenBack(String articleId, KnownArticle former, Instant arrival, Outcome.Coordinates at)
            implements Handled {}

    /** A receipt for one record. */
    record Receipt(Outcome outcome) implements Handled {}

    /** A record set aside. */
    record SetAside(DeadLetter letter) implements Handled {}

    /** For the processors of subjects. */
    record Onward(ToOrder value) implements Handled {}

    /** The key of a mark: Kafka Streams drops records without a key on their way to a repartition topic. */
    byte[] EVERYBODY = new byte[0];

    /** The key under which it goes on; a dead letter keeps its own. */
    default byte @Nullable [] key(byte @Nullable [] original) {
        if (this instanceof Receipt receipt && receipt.outcome().articleId() != null) {
            return receipt.outcome().articleId().getBytes(UTF_8);
        }
        if (this instanceof Onward onward) {
            return onward.value() instanceof ToOrder.Stamped stamped
                    ? stamped.stamp().subject().getBytes(UTF_8)
                    : EVERYBODY;
        }
        return original;
    }
}
