package tickertone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tickertone.stream.Recomputation.Written;
import tickertone.verify.Difference.Kind;
import tickertone.verify.Found.Place;

/** Counts what differs, and tells of the first few in full. */
final class Differences {
    private static final int TOLD = 20;

    private final Function<Place, ConsumerRecord<byte[], byte[]>> look;
    private final List<Difference> first = new ArrayList<>();
    private final Map<String, String> articles = new HashMap<>();
    private long count;

    /** @param look reads one record again */
    Differences(Function<Place, ConsumerRecord<byte[], byte[]>> look) {
        this.look = look;
    }

    long count() {
        return count;
    }

    List<Difference> first() {
        return List.copyOf(first);
    }

    /** Takes note that what comes of a subject next follows from the article of this score. */
    void follows(Written score) {
        String article = article(score.value());
        if (article != null) {
            articles.put(Note.Named.key(score.key()), article);
        }
    }

    void changed(Found found, Written written) {
        if (count++ < TOLD && found.place() != null) {
            var record = look.apply(found.place());
            first.add(difference(
                    Kind.CHANGED,
                    found.place(),
                    written.key(),
                    written.value(),
                    written.time(),
                    Difference.detail(record.value(), written.value())));
        }
    }

    void missing(Written written) {
        if (count++ < TOLD) {
            String value = written.value() == null ? "no value" : new String(written.value(), UTF_8);
            first.add(difference(
                    Kind.MISSING,
                    written.topic(),
                    null,
                    written.key(),
                    written.value(),
                    written.time(),
                    "recomputed as " + cut(value)));
        }
    }

    void unexpected(Found found) {
        if (count++ < TOLD && found.place() != null) {
            var record = look.apply(found.place());
            String value = record.value() == null ? "no value" : new String(record.value(), UTF_8);
            first.add(difference(
                    Kind.UNEXPECTED,
                    found.place(),
                    record.key(),
                    record.value(),
                    found.time(),
                    "it says " + cut(value)));
        }
    }

    /** Adds that a law is broken. */
    void law(String name, @Nullable String articleId, String sentence) {
        if (count++ < TOLD) {
            first.add(new Difference(name, Kind.LAW, null, null, articleId, null, sentence));
        }
    }

    /** Adds that a record names something that nothing else knows. */
    void strange(Place place, String sentence) {
        if (count++ < TOLD) {
            var record = look.apply(place);
            first.add(difference(Kind.CHANGED, place, record.key(), record.value(), record.timestamp(), sentence));
        }
    }

    private Difference difference(
            Kind kind, Place place, byte @Nullable [] key, byte @Nullable [] value, long time, String detail) {
        String where = "partition " + place.partition() + " offset " + place.offset();
        return difference(kind, place.topic(), where, key, value, time, detail);
    }

    private Difference difference(
            Kind kind,
            String topic,
            @Nullable String where,
            byte @Nullable [] key,
            byte @Nullable [] value,
            long time,
            String detail) {
        String name = Note.Named.key(key);
        String article = article(value);
        return new Difference(
                topic,
                kind,
                where,
                name,
                article == null ? articles.get(name.replaceFirst("\\|.*", "")) : article,
                Instant.ofEpochMilli(time),
                detail);
    }

    private static @Nullable String article(byte @Nullable [] value) {
        try {
            JsonNode json = value == null ? null : Note.JSON.readTree(value);
            return json == null ? null : json.path("article_id").textValue();
        } catch (IOException e) {
            return null;
        }
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
