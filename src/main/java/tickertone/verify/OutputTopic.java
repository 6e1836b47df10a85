package tickertone.verify;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * A topic of a run's outputs as it was when it was opened, asked for by name: what is not asked for yet waits.
 *
 * <p>All partitions are read together, about as fast as they are asked for, so that little waits.
 */
final class OutputTopic implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final String name;
    private final boolean compacted;
    private final Consumer<byte[], byte[]> consumer;
    private final Function<ConsumerRecord<byte[], byte[]>, Note.Named> notes;
    private final Map<TopicPartition, Long> ends;
    private final Set<Integer> trimmed = new HashSet<>();
    private final Map<String, Deque<Found>> waiting = new HashMap<>();

    /**
     * @param compacted whether only the last record of a key is sure to be kept
     * @param consumer reads committed records only, and is assigned to nothing; closed with the topic
     */
    OutputTopic(
            String name,
            boolean compacted,
            Consumer<byte[], byte[]> consumer,
            Function<ConsumerRecord<byte[], byte[]>, Note.Named> notes) {
        this.name = name;
        this.compacted = compacted;
        this.consumer = consumer;
        this.notes = notes;
        var partitions = consumer.partitionsFor(name).stream()
                .map(p -> new TopicPartition(name, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.ends = Map.copyOf(consumer.endOffsets(partitions));
        consumer.beginningOffsets(partitions).forEach((partition, beginning) -> {
            if (beginning > 0 && !compacted) {
                trimmed.add(partition.partition());
            }
        });
    }

    String name() {
        return name;
    }

    boolean compacted() {
        return compacted;
    }

    /** Whether its oldest records were deleted by age. */
    boolean trimmed() {
        return !trimmed.isEmpty();
    }

    /** Whether the oldest records of the partition that a key goes to were deleted by age. */
    boolean trimmed(byte @Nullable [] key) {
        return key == null ? !trimmed.isEmpty() : trimmed.contains(Utils.toPositive(Utils.murmur2(key)) % ends.size());
    }

    /** The next record of a name; null: there are no more. */
    @Nullable
    Found next(String asked) {
        while (true) {
            var found = waiting.get(asked);
            if (found != null) {
                return found.element();
            }
            if (!readOn()) {
                return null;
            }
        }
    }

    /** Whether a record that is the same waits among the next ones of a name and of the same time. */
    boolean waits(String asked, Found same) {
        var found = waiting.get(asked);
        return found != null
                && found.stream().takeWhile(one -> one.time() == same.time()).anyMatch(one -> one.same(same));
    }

    /** The first record of a name, up to a time, that is as asked; null: there is none. */
    @Nullable
    Found ahead(String asked, long time, Predicate<Found> wanted) {
        while (true) {
            var found = waiting.getOrDefault(asked, new ArrayDeque<>());
            for (var one : found) {
                if (one.time() > time) {
                    return null;
                }
                if (wanted.test(one)) {
                    return one;
                }
            }
            if (!readOn()) {
                return null;
            }
        }
    }

    /** Takes the next record of a name, which must be there. */
    Found take(String asked) {
        var found = waiting.get(asked);
        if (found == null) {
            throw new IllegalStateException("nothing of " + asked + " waits in " + name);
        }
        var next = found.remove();
        if (found.isEmpty()) {
            waiting.remove(asked);
        }
        return next;
    }

    /** All that nobody asked for, to the end. */
    List<Found> rest() {
        while (readOn()) {
            // until all is there
        }
        return waiting.values().stream().flatMap(Deque::stream).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean readOn() {
        if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            return false;
        }
        for (var record : consumer.poll(POLL)) {
            var end = ends.get(new TopicPartition(record.topic(), record.partition()));
            if (end != null && record.offset() < end) {
                var named = notes.apply(record);
                waiting.computeIfAbsent(named.name(), n -> new ArrayDeque<>()).add(Found.of(record, named.note()));
            }
        }
        return true;
    }
}
