package tickertone.stream;

import tickertone.rolling.Stamp;

/** What travels from tagging to the processor of a subject. */
public sealed interface ToOrder {

    /**
     * A mention with its place in the one order.
     *
     * @param mention as {@link UnplacedBytes}: it is held as it came, and read once it is its turn
     */
    record Stamped(Stamp stamp, byte[] mention) implements ToOrder {
        static Stamped of(Unplaced unplaced, int partition, long offset) {
            var revision = unplaced.revision();
            var dateline = revision.dateline();
            long arrival = dateline.arrivedAt().toEpochMilli();
            var stamp = new Stamp(arrival, dateline.articleId(), partition, offset, revision.subject());
            return new Stamped(stamp, UnplacedBytes.write(unplaced));
        }
    }

    /**
     * How far a source partition has come: no record of it that follows has an earlier arrival.
     *
     * @param arrival milliseconds since 1970
     * @param partitions how many source partitions there are
     */
    record Mark(int partition, long arrival, int partitions) implements ToOrder {}
}
