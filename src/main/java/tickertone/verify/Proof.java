package tickertone.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was proved, or what contradicts it.
 *
 * @param articles name of the article topic
 * @param partitions of it
 * @param records of it, ticks included
 * @param range of time
 * @param configurations records by the configuration that they were tagged under
 * @param engines records by the other programs that they name
 * @param topics what was compared, by topic
 * @param conservation what was counted
 * @param totals running totals that were added up again from their panes
 * @param differences how many there are
 * @param first the first of them
 */
public record Proof(
        String articles,
        int partitions,
        long records,
        Range range,
        SortedMap<String, Long> configurations,
        SortedMap<String, Long> engines,
        List<Compared> topics,
        Counts conservation,
        long totals,
        long differences,
        List<Difference> first) {

    /**
     * From when to when.
     *
     * @param partial whether the beginning of the log is gone
     * @param scoresFrom the first arrival; null: there is none
     * @param sumsFrom the first boundary whose windows hold nothing from before the log's first record; null: there is none
     * @param to the last minute boundary that all subjects have passed; null: there is none
     */
    public record Range(
            boolean partial, @Nullable Instant scoresFrom, @Nullable Instant sumsFrom, @Nullable Instant to) {}

    /**
     * One topic.
     *
     * @param equal records that are the same
     * @param notYet recomputed records that the run has not written yet
     * @param notKept recomputed records that the topic no longer keeps
     */
    public record Compared(String topic, long equal, long notYet, long notKept) {}

    /**
     * What the law of conservation is about.
     *
     * @param records of the log, without ticks
     * @param outcomes that were found
     * @param subjects that these name as scored
     * @param scores that were found, without withdrawn ones
     */
    public record Counts(long records, long outcomes, long subjects, long scores) {}

    public Proof {
        configurations = new TreeMap<>(Map.copyOf(configurations));
        engines = new TreeMap<>(Map.copyOf(engines));
        topics = List.copyOf(topics);
        first = List.copyOf(first);
    }

    /** Whether the outputs follow from the log. */
    public boolean holds() {
        return differences == 0;
    }
}
