package tickertone.stream;

import tickertone.sentiment.Score;

/** What travels from tagging to the processor of a subject. */
public sealed interface ToOrder {

    /**
     * A score on its way, stamped with its place in the one order: arrival and article id (in the score's dateline),
     * source partition, source offset.
     */
    record Stamped(Score score, int partition, long offset) implements ToOrder {}

    /**
     * How far a source partition has come: no record of it that follows has an earlier arrival.
     *
     * @param arrival milliseconds since 1970
     * @param partitions how many source partitions there are
     */
    record Mark(int partition, long arrival, int partitions) implements ToOrder {}
}
