package tickertone.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tickertone.text.Article;

/** What flows between the first steps of the topology. */
sealed interface Handled {

    /**
     * An article to be tagged, with its place in the log.
     *
     * @param revision 1 = first
     * @param original the record's value
     */
    record Arrived(Article article, int revision, Instant arrival, Outcome.Coordinates at, byte[] original)
            implements Handled {}

    /** A receipt for one record. */
    record Receipt(Outcome outcome) implements Handled {}

    /** A record set aside; its headers travel with the Kafka record. */
    record SetAside(byte @Nullable [] value) implements Handled {}

    /** For the processors of subjects. */
    record Onward(ToOrder value) implements Handled {}
}
