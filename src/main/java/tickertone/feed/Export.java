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
import java.util.Comparator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tickertone.stream.Topics;

/**
 * Writes each output topic into a file of one JSON value per line, sorted by record timestamp, key and offset, however long
 * it is.
 *
 * <p>The order is a total one that does not depend on partitions, so that two runs can be compared with {@code cmp}.
 *
 * @param consumer reads committed records only and is assigned to nothing
 * @param sorting a folder for what does not fit into memory
 * @param chunkBytes what is kept in memory while a topic is sorted
 */
public record Export(Consumer<byte[], byte[]> consumer, Topics topics, Path sorting, long chunkBytes) {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final JsonFactory JSON = new JsonFactory();
    private static final long CHUNK_BYTES = 64L * 1024 * 1024;

    public Export(Consumer<byte[], byte[]> consumer, Topics topics, Path sorting) {
        this(consumer, topics, sorting, CHUNK_BYTES);
    }

    /** Writes {@code <topic>.jsonl} for every output topic into the folder, which is made if need be. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var topic : topics.outputs()) {
            try (var file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(topic + ".jsonl")));
                    var lines = sort(ExportLine.IN_TIME)) {
                if (topic.equals(topics.latest())) {
                    readLastPerKey(topic, lines);
                } else {
                    read(topic, lines);
                }
                for (var line : lines) {
                    file.write(line.text());
                    file.write('\n');
                }
            }
        }
    }

    private ExternalSort<ExportLine> sort(Comparator<ExportLine> order) {
        return new ExternalSort<>(order, new ExportLine.Format(), sorting, chunkBytes);
    }

    private void read(String topic, ExternalSort<ExportLine> lines) throws IOException {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(POLL)) {
                lines.add(line(record));
            }
        }
    }

    private void readLastPerKey(String topic, ExternalSort<ExportLine> lines) throws IOException {
        try (var byKey = sort(ExportLine.BY_KEY)) {
            read(topic, byKey);
            ExportLine last = null;
            for (var line : byKey) {
                if (last != null && !last.sameKey(line)) {
                    addIfThere(last, lines);
                }
                last = line;
            }
            if (last != null) {
                addIfThere(last, lines);
            }
        }
    }

    private static void addIfThere(ExportLine line, ExternalSort<ExportLine> lines) throws IOException {
        if (!line.deleted()) {
            lines.add(line);
        }
    }

    private ExportLine line(ConsumerRecord<byte[], byte[]> record) throws IOException {
        byte[] text = record.topic().equals(topics.deadLetters()) ? summary(record) : record.value();
        byte[] key = record.key() == null ? new byte[0] : record.key();
        return new ExportLine(
                record.timestamp(), key, record.offset(), record.partition(), text == null ? ExportLine.DELETED : text);
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
}
