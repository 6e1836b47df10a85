package tickertone.cli;

import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How many records of the article topic's one partition the pipeline has finished for good. */
record CommittedRecords(Admin admin, String applicationId, String topic) implements LongSupplier {
    @Override
    public long getAsLong() {
        try {
            var offsets = admin.listConsumerGroupOffsets(applicationId)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var offset = offsets.get(new TopicPartition(topic, 0));
            return offset == null ? 0 : offset.offset();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot ask how far " + applicationId + " has come", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
