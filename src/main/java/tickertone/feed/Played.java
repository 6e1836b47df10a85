package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tickertone.stream.Tick;

/**
 * How far an earlier player of the same feed came, partition by partition: what lies there need not be sent again.
 *
 * <p>A player that was killed may have come further in one partition than in another.
 *
 * @param records how many lie in all partitions together, ticks included
 * @param places the last record of each partition that has any
 */
public record Played(long records, Map<Integer, Place> places) {
    /** The header that carries a line's number; on a tick, that of the line before it. */
    static final String LINE = "tickertone-line";

    private static final Duration POLL = Duration.ofMillis(500);

    public Played {
        places = Map.copyOf(places);
    }

    /** Nobody has played yet. */
    public static Played nothing() {
        return new Played(0, Map.of());
    }

    /**
     * Looks at the last record of each partition.
     *
     * @param consumer belongs to no group
     * @throws IllegalStateException if a record is there that no player has sent
     */
    public static Played on(Consumer<byte[], byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        var places = new HashMap<Integer, Place>();
        long records = 0;
        for (var end : consumer.endOffsets(partitions).entrySet()) {
            records += end.getValue();
            if (end.getValue() > 0) {
                places.put(end.getKey().partition(), place(last(consumer, end.getKey(), end.getValue())));
            }
        }
        return new Played(records, places);
    }

    boolean has(int partition, Place place) {
        var last = places.get(partition);
        return last != null && place.compareTo(last) <= 0;
    }

    private static ConsumerRecord<byte[], byte[]> last(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, end - 1);
        var records = consumer.poll(POLL);
        while (records.isEmpty()) {
            records = consumer.poll(POLL);
        }
        return records.iterator().next();
    }

    private static Place place(ConsumerRecord<byte[], byte[]> record) {
        var line = record.headers().lastHeader(LINE);
        if (line == null) {
            throw new IllegalStateException("the record at offset %d of %s, partition %d, was not sent by a player"
                    .formatted(record.offset(), record.topic(), record.partition()));
        }
        return new Place(record.timestamp(), Long.parseLong(new String(line.value(), UTF_8)), Tick.is(record));
    }
}
