package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalExtractorTest {
    @ParameterizedTest
    @CsvSource({"100, -1, 100", "100, 99, 100", "100, 100, 100", "100, 101, 101", "0, -1, 0"})
    void arrivalNeverGoesBackWithinAPartition(long timestamp, long partitionTime, long arrival) {
        byte[] value = "{\"published_at\":\"2099-01-01T00:00:00Z\"}".getBytes(UTF_8);
        var record = new ConsumerRecord<Object, Object>(
                "news.articles",
                0,
                0,
                timestamp,
                TimestampType.LOG_APPEND_TIME,
                0,
                value.length,
                null,
                value,
                new RecordHeaders(),
                Optional.empty());

        assertThat(new ArrivalExtractor().extract(record, partitionTime)).isEqualTo(arrival);
    }
}
