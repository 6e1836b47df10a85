package tickertone.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Waits until what is written to topics now can be read: a transaction that is open hides all that comes after its begin. */
final class Settled {
    /** Longer than a program that died can keep a transaction open. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final long RETRY_MILLIS = 50;

    private Settled() {}

    /** @throws KafkaException if a transaction stays open */
    static void await(Clients clients, List<String> topics) throws InterruptedException {
        try (var uncommitted = clients.uncommitted();
                var committed = clients.committed()) {
            var partitions = topics.stream()
                    .flatMap(topic -> committed.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            Map<TopicPartition, Long> written = uncommitted.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (committed.endOffsets(partitions).entrySet().stream()
                    .anyMatch(end -> end.getValue() < written.getOrDefault(end.getKey(), 0L))) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaException("a transaction on the output topics has been open for over "
                            + PATIENCE.toSeconds() + " s, so that what follows it cannot be read");
                }
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }
}
