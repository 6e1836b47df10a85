package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tickertone.stream.Topics;

/** Counts what came of a feed: outcomes by kind, scores by subject, and the last arrival among them. */
final class Receipts implements Follower.Listener {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String DEAD_LETTER = "dead_letter";

    private final Topics topics;
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<String, Long> scores = new TreeMap<>();
    private long records;
    private Instant reached = Instant.EPOCH;

    Receipts(Topics topics) {
        this.topics = topics;
    }

    @Override
    public synchronized void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.outcomes())) {
            records++;
            outcomes.merge(kind(record.value()), 1L, Long::sum);
            var arrival = Instant.ofEpochMilli(record.timestamp());
            reached = arrival.isAfter(reached) ? arrival : reached;
        } else {
            scores.merge(new String(record.key(), UTF_8), 1L, Long::sum);
        }
    }

    /** How many records of the feed have got theirs. */
    synchronized long records() {
        return records;
    }

    /** The last arrival among them; 1970-01-01T00:00Z if there are none. */
    synchronized Instant reached() {
        return reached;
    }

    synchronized long deadLetters() {
        return outcomes.getOrDefault(DEAD_LETTER, 0L);
    }

    /** By kind. */
    synchronized Map<String, Long> outcomes() {
        return new TreeMap<>(outcomes);
    }

    /** By subject. */
    synchronized Map<String, Long> scores() {
        return new TreeMap<>(scores);
    }

    private static String kind(byte[] outcome) {
        try (var json = JSON.createParser(outcome)) {
            while (json.nextToken() != null) {
                if ("outcome".equals(json.currentName())) {
                    return json.nextTextValue();
                }
            }
            throw new IllegalStateException("an outcome without its kind");
        } catch (IOException e) {
            throw new UncheckedIOException("an outcome that is no JSON", e);
        }
    }
}
