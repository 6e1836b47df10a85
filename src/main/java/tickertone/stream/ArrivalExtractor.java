package tickertone.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The arrival of a record: its timestamp, made monotone within its partition.
 *
 * <p>It never looks at the payload, so that one article dated 2099 moves no clock.
 */
public final class ArrivalExtractor implements TimestampExtractor {
    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(record.timestamp(), partitionTime);
    }
}
