package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import tickertone.stream.Topics;

/** What a pipeline writes about one article, as far as it is counted. */
final class Receipt {
    private Receipt() {}

    static ConsumerRecord<byte[], byte[]> of(Topics topics, String outcome, Instant arrival) {
        return record(topics.outcomes(), "any", "{\"outcome\":\"" + outcome + "\"}", arrival);
    }

    static ConsumerRecord<byte[], byte[]> score(Topics topics, String subject, Instant arrival) {
        return record(topics.scores(), subject, "{}", arrival);
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, String key, String value, Instant arrival) {
        byte[] keyBytes = key.getBytes(UTF_8);
        byte[] bytes = value.getBytes(UTF_8);
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                arrival.toEpochMilli(),
                TimestampType.CREATE_TIME,
                keyBytes.length,
                bytes.length,
                keyBytes,
                bytes,
                new RecordHeaders(),
                Optional.empty());
    }
}
