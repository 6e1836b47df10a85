package tickertone.stream;

import java.time.Instant;
import java.util.function.Consumer;
import tickertone.rolling.Order;
import tickertone.rolling.Output;
import tickertone.rolling.Roller;
import tickertone.rolling.Rolling;
import tickertone.rolling.Store;
import tickertone.rolling.Window;
import tickertone.sentiment.Score;
import tickertone.sentiment.Story;
import tickertone.sentiment.Withdrawn;
import tickertone.stream.ToOrder.Mark;
import tickertone.stream.ToOrder.Stamped;

/**
 * ORDER and ROLL: hears the mentions of some subjects from all source partitions, and speaks of them in the one order.
 *
 * <p>What it says depends on what it heard from each source partition, never on how these were interleaved.
 */
final class Speaker {
    private final Order order;
    private final Roller roller;
    private final Consumer<Spoken> listener;

    /** The stores of a speaker, which it alone writes. */
    record Stores(Store hold, Store marks, Roller.Stores rolling) {}

    Speaker(Parts parts, Stores stores, Consumer<Spoken> listener) {
        this.order = new Order(stores.hold(), stores.marks());
        this.roller =
                new Roller(parts.windows(), parts.rules(), parts.watched()::contains, stores.rolling(), new Values());
        this.listener = listener;
    }

    void hear(ToOrder heard) {
        if (heard instanceof Stamped stamped) {
            order.hold(stamped.stamp(), stamped.mention());
        } else if (heard instanceof Mark mark) {
            order.mark(mark.partition(), mark.arrival(), mark.partitions(), this::tell);
            roller.advance(order.low());
        }
    }

    /** The arrival before which everything has been said. */
    long reached() {
        return order.low();
    }

    private void tell(byte[] mention) {
        var revision = RevisionBytes.read(mention);
        roller.advance(revision.dateline().arrivedAt().toEpochMilli());
        if (revision instanceof Score score) {
            add(score);
        } else if (revision instanceof Withdrawn withdrawn) {
            listener.accept(new Spoken.Scored(withdrawn));
            roller.withdraw(withdrawn);
        }
    }

    private void add(Score score) {
        var told = score.withStory(Story.original(score.dateline().articleId()));
        listener.accept(new Spoken.Scored(told));
        roller.add(told);
    }

    /** Rolling values on their way. */
    private final class Values implements Output {
        @Override
        public void rolling(Rolling value) {
            listener.accept(new Spoken.Rolled(value));
        }

        @Override
        public void latest(Rolling value) {
            listener.accept(new Spoken.Latest(value));
        }

        @Override
        public void gone(String subject, Window window, Instant asOf) {
            listener.accept(new Spoken.Gone(subject, window, asOf));
        }
    }
}
