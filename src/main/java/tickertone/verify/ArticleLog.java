package tickertone.verify;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The records of all source partitions as they were when it was opened, by arrival, so that little need be held. */
final class ArticleLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Source> sources =
            new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
    private long passed;
    private long total;
    private long completeFrom;
    /** Partitions whose beginning is gone, and where they begin now. */
    private final Map<Integer, Long> beginnings = new TreeMap<>();

    /** One partition: what was read of it ahead, and how far its clock is. */
    private static final class Source {
        private final long end;
        private final Deque<ConsumerRecord<byte[], byte[]>> ahead = new ArrayDeque<>();
        private long clock = Long.MIN_VALUE;

        Source(long end) {
            this.end = end;
        }

        /** The arrival of its next record. */
        long arrival() {
            return Math.max(clock, ahead.element().timestamp());
        }
    }

    private ArticleLog(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** @param consumer reads committed records only, and is assigned to nothing */
    static ArticleLog open(Consumer<byte[], byte[]> consumer, String topic) {
        var log = new ArticleLog(consumer);
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var beginnings = consumer.beginningOffsets(partitions);
        consumer.endOffsets(partitions).forEach((partition, end) -> {
            long beginning = beginnings.getOrDefault(partition, 0L);
            log.sources.put(partition, new Source(end));
            log.total += end - beginning;
            if (beginning > 0) {
                log.beginnings.put(partition.partition(), beginning);
            }
        });
        log.completeFrom = log.firstOfTheLast();
        return log;
    }

    /** How many partitions there are. */
    int partitions() {
        return sources.size();
    }

    /** Whether its beginning is gone. */
    boolean trimmed() {
        return !beginnings.isEmpty();
    }

    /** Whether a record lay before what is left. */
    boolean gone(int partition, long offset) {
        return offset < beginnings.getOrDefault(partition, 0L);
    }

    /** The arrival from which on nothing is gone, in milliseconds since 1970; beyond all times if that is not known. */
    long completeFrom() {
        return completeFrom;
    }

    private long firstOfTheLast() {
        long from = Long.MIN_VALUE;
        for (var entry : sources.entrySet()) {
            var source = entry.getValue();
            if (beginnings.containsKey(entry.getKey().partition())) {
                fill(entry.getKey(), source);
                from = Math.max(from, source.ahead.isEmpty() ? Long.MAX_VALUE : source.arrival());
            }
        }
        return from;
    }

    /** How many records there are, or a few less where offsets were taken by markers of transactions. */
    long total() {
        return total;
    }

    /** How many records were handed out. */
    long passed() {
        return passed;
    }

    /** The next record; null: there are no more. */
    @Nullable
    ConsumerRecord<byte[], byte[]> next() {
        Source first = null;
        for (var entry : sources.entrySet()) {
            var source = entry.getValue();
            fill(entry.getKey(), source);
            if (!source.ahead.isEmpty() && (first == null || source.arrival() < first.arrival())) {
                first = source;
            }
        }
        if (first == null) {
            return null;
        }
        first.clock = first.arrival();
        passed++;
        return first.ahead.remove();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Reads until there is a record of a partition, or none is left. */
    private void fill(TopicPartition partition, Source source) {
        while (source.ahead.isEmpty() && consumer.position(partition) < source.end) {
            // of the others enough is there
            var others = sources.entrySet().stream()
                    .filter(other -> !other.getValue().ahead.isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            consumer.pause(others);
            consumer.poll(POLL).forEach(this::keep);
            consumer.resume(others);
        }
    }

    private void keep(ConsumerRecord<byte[], byte[]> record) {
        var source = sources.get(new TopicPartition(record.topic(), record.partition()));
        if (source != null && record.offset() < source.end) {
            source.ahead.add(record);
        }
    }
}
