package tickertone.stream;

import java.time.Instant;
import java.util.function.Consumer;
import tickertone.rolling.Audit;
import tickertone.rolling.Order;
import tickertone.rolling.Output;
import tickertone.rolling.Roller;
import tickertone.rolling.Rolling;
import tickertone.rolling.Store;
import tickertone.rolling.Stories;
import tickertone.rolling.Window;
import tickertone.sentiment.Score;
import tickertone.sentiment.Story;
import tickertone.stream.Recomputation.Earlier;
import tickertone.stream.ToOrder.Mark;
import tickertone.stream.ToOrder.Stamped;
import tickertone.text.Fingerprint;

/**
 * ORDER, STORY and ROLL: hears the mentions of some subjects from all source partitions, and speaks of them in the one
 * order.
 *
 * <p>What it says depends on what it heard from each source partition, never on how these were interleaved.
 */
final class Speaker {
    /** Articles whose story is forgotten at a mark, at most: a long silence is not made up for at once. */
    private static final int FORGOTTEN = 256;

    private final Order order;
    private final Stories stories;
    private final Roller roller;
    private final Consumer<Spoken> listener;
    private final Earlier earlier;

    /** The stores of a speaker, which it alone writes. */
    record Stores(Store hold, Store marks, Store stories, Roller.Stores rolling) {}

    Speaker(Parts parts, Stores stores, Consumer<Spoken> listener) {
        this(parts, stores, listener, score -> null);
    }

    /** @param earlier knows places in stories that need not be found */
    Speaker(Parts parts, Stores stores, Consumer<Spoken> listener, Earlier earlier) {
        this.order = new Order(stores.hold(), stores.marks());
        this.stories = new Stories(stores.stories(), parts.windows().longest().length());
        this.roller = new Roller(
                parts.windows(),
                parts.latestAtBoundariesOnly(),
                parts.watched()::contains,
                stores.rolling(),
                new Values());
        this.listener = listener;
        this.earlier = earlier;
    }

    void hear(ToOrder heard) {
        if (heard instanceof Stamped stamped) {
            order.hold(stamped.stamp(), stamped.mention());
        } else if (heard instanceof Mark mark) {
            order.mark(mark.partition(), mark.arrival(), mark.partitions(), this::tell);
            roller.advance(order.low());
            stories.forget(order.low(), FORGOTTEN);
        }
    }

    /** The arrival before which everything has been said. */
    long reached() {
        return order.low();
    }

    /** Looks whether the totals of all windows are the sums of their panes. */
    Audit audit() {
        return roller.audit();
    }

    /** How many mentions wait for their turn. */
    long held() {
        return order.held();
    }

    private void tell(byte[] mention) {
        var unplaced = UnplacedBytes.read(mention);
        long arrival = unplaced.revision().dateline().arrivedAt().toEpochMilli();
        roller.advance(arrival);
        if (unplaced instanceof Unplaced.Scored scored) {
            add(scored, arrival);
        } else if (unplaced instanceof Unplaced.TakenBack taken) {
            takeBack(taken, arrival);
        }
    }

    private void add(Unplaced.Scored scored, long arrival) {
        var score = scored.revision();
        var told = score.withStory(story(score, scored.fingerprint(), arrival));
        listener.accept(new Spoken.Scored(told));
        roller.add(told, scored.rules());
    }

    private Story story(Score score, Fingerprint fingerprint, long arrival) {
        String article = score.dateline().articleId();
        var known = earlier.story(score);
        if (known == null) {
            return stories.place(score.subject(), article, arrival, fingerprint);
        }
        stories.recall(score.subject(), article, arrival, fingerprint, known);
        return known;
    }

    private void takeBack(Unplaced.TakenBack taken, long arrival) {
        var withdrawn = taken.revision();
        listener.accept(new Spoken.Scored(withdrawn));
        stories.withdraw(withdrawn.subject(), withdrawn.dateline().articleId(), arrival);
        roller.withdraw(withdrawn, taken.rules());
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
