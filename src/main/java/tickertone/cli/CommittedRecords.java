package tickertone.cli;

import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** How many records of the article topic the pipeline has finished for good. */
record CommittedRecords(Admin admin, String applicationId, String topic) implements LongSupplier {
    @Override
    public long getAsLong() {
        try {
            var offsets = admin.listConsumerGroupOffsets(applicationId)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.entrySet().stream()
                    .filter(committed -> committed.getKey().topic().equals(topic))
                    .mapToLong(committed -> committed.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot ask how far " + applicationId + " has come", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
