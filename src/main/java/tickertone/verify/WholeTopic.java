package tickertone.verify;

import java.time.Duration;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning to where it ends now. */
final class WholeTopic {
    private static final Duration POLL = Duration.ofMillis(500);

    private WholeTopic() {}

    /**
     * @param consumer reads committed records only; what it was assigned to before is forgotten
     * @param reader says of each record whether it wants more
     */
    static void read(
            Consumer<byte[], byte[]> consumer, String topic, Predicate<ConsumerRecord<byte[], byte[]>> reader) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(POLL)) {
                if (!reader.test(record)) {
                    return;
                }
            }
        }
    }
}
