package tickertone.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a topic are meant, to the offset: while the topic grows, the same range means the same.
 *
 * @param partitions in order, each once
 */
public record TopicRange(String topic, List<Part> partitions) {

    /**
     * A span of one partition.
     *
     * @param to the first offset that no longer belongs to it
     */
    public record Part(int partition, long from, long to) {
        /** As {@link OffsetRange#parse} reads it. */
        @Override
        public String toString() {
            return partition + ":" + from + "-" + to;
        }
    }

    public TopicRange {
        partitions = partitions.stream()
                .sorted(Comparator.comparingInt(Part::partition))
                .toList();
    }

    /**
     * Finds what is meant in the topic as it is now.
     *
     * @param asked by offset; none: all partitions, from beginning to end
     * @param times of arrivals, on top of that
     * @throws IllegalArgumentException if the topic, a partition or an offset is not there
     */
    public static TopicRange of(
            Consumer<byte[], byte[]> consumer, String topic, List<OffsetRange> asked, TimeRange times) {
        var there = there(consumer, topic);
        var parts = asked.isEmpty()
                ? there.values().stream().toList()
                : asked.stream().map(range -> part(range, topic, there)).toList();
        var seen = new HashSet<Integer>();
        parts.stream().filter(part -> !seen.add(part.partition())).forEach(twice -> {
            throw new IllegalArgumentException("partition " + twice.partition() + " is asked for twice");
        });
        return new TopicRange(
                topic,
                parts.stream().map(part -> cut(part, topic, times, consumer)).toList());
    }

    private static Map<Integer, Part> there(Consumer<byte[], byte[]> consumer, String topic) {
        // asking for the partitions of an unknown topic may create it
        if (!consumer.listTopics().containsKey(topic)) {
            throw new IllegalArgumentException("there is no topic " + topic);
        }
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        var beginnings = consumer.beginningOffsets(partitions);
        return consumer.endOffsets(partitions).entrySet().stream()
                .map(end ->
                        new Part(end.getKey().partition(), beginnings.getOrDefault(end.getKey(), 0L), end.getValue()))
                .collect(Collectors.toMap(Part::partition, part -> part));
    }

    private static Part part(OffsetRange asked, String topic, Map<Integer, Part> there) {
        var whole = there.get(asked.partition());
        if (whole == null) {
            throw new IllegalArgumentException("%s has no partition %d; it has %d, counted from 0"
                    .formatted(topic, asked.partition(), there.size()));
        }
        long from = asked.from() == null ? whole.from() : asked.from();
        long to = asked.to() == null ? whole.to() : asked.to();
        if (from < whole.from() || to > whole.to() || from > to) {
            throw new IllegalArgumentException("partition %d of %s holds %s, so that %s cannot be read"
                    .formatted(asked.partition(), topic, whole, asked));
        }
        return new Part(asked.partition(), from, to);
    }

    /** Arrivals never step back: they reach a time with the first record whose own timestamp does. */
    private static Part cut(Part part, String topic, TimeRange times, Consumer<byte[], byte[]> consumer) {
        var partition = new TopicPartition(topic, part.partition());
        long from = Math.max(part.from(), offset(consumer, partition, times.from(), part.from(), part.to()));
        long to = Math.min(part.to(), offset(consumer, partition, times.to(), part.to(), part.to()));
        return new Part(part.partition(), Math.min(from, part.to()), Math.max(Math.min(from, part.to()), to));
    }

    /** Of the first record at or after a time. */
    private static long offset(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            @Nullable Instant time,
            long withoutTime,
            long withoutRecord) {
        if (time == null) {
            return withoutTime;
        }
        var found =
                consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli())).get(partition);
        return found == null ? withoutRecord : found.offset();
    }
}
