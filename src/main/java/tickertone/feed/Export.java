package tickertone.feed;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import tickertone.stream.Topics;

/**
 * Writes each output topic into a file of one JSON value per line, sorted by record timestamp, key and offset.
 *
 * <p>The order is a total one that does not depend on partitions, so that two runs can be compared with {@code cmp}.
 *
 * @param consumer reads committed records only and is assigned to nothing
 */
public record Export(Consumer<byte[], byte[]> consumer, Topics topics) {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final JsonFactory JSON = new JsonFactory();

    private static final Comparator<ConsumerRecord<byte[], byte[]>> ORDER = Comparator.comparingLong(
                    ConsumerRecord<byte[], byte[]>::timestamp)
            .thenComparing(Export::key, Arrays::compareUnsigned)
            .thenComparingLong(ConsumerRecord::offset)
            .thenComparingInt(ConsumerRecord::partition);

    /** Writes {@code <topic>.jsonl} for every output topic into the folder, which is made if need be. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var topic : topics.outputs()) {
            var records = read(topic);
            try (var file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(topic + ".jsonl")))) {
                for (var record : topic.equals(topics.latest()) ? lastPerKey(records) : records) {
                    file.write(topic.equals(topics.deadLetters()) ? summary(record) : record.value());
                    file.write('\n');
                }
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        records.sort(ORDER);
        return records;
    }

    private static List<ConsumerRecord<byte[], byte[]>> lastPerKey(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Bytes, ConsumerRecord<byte[], byte[]>> last = new LinkedHashMap<>();
        for (var record : records) {
            last.merge(Bytes.wrap(key(record)), record, (a, b) -> a.offset() > b.offset() ? a : b);
        }
        return last.values().stream()
                .filter(record -> record.value() != null)
                .sorted(ORDER)
                .toList();
    }

    /** A dead letter's key, headers and size: its bytes may be anything, and stay in the topic. */
    private static byte[] summary(ConsumerRecord<byte[], byte[]> record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator((OutputStream) bytes)) {
            json.writeStartObject();
            if (record.key() == null) {
                json.writeNullField("key");
            } else {
                json.writeStringField("key", new String(record.key(), StandardCharsets.UTF_8));
            }
            json.writeObjectFieldStart("headers");
            for (var header : record.headers()) {
                json.writeStringField(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
            json.writeEndObject();
            json.writeNumberField("size", record.value() == null ? 0 : record.value().length);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static byte[] key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? new byte[0] : record.key();
    }
}
