package tickertone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Story;

/** What a record of an output topic tells about the run, besides its bytes. */
sealed interface Note {
    ObjectMapper JSON = new ObjectMapper();

    Note NOTHING = new Nothing();

    /** Nothing. */
    record Nothing() implements Note {}

    /** One that comes of a single record of the log. */
    sealed interface At extends Note {
        /** The source partition of that record. */
        int partition();

        /** Its offset. */
        long offset();
    }

    /** That a record was set aside. */
    record Letter(int partition, long offset) implements At {}

    /**
     * What became of a record of the log.
     *
     * @param revision 0: none
     * @param scores how many subjects it was scored toward
     */
    record Receipt(
            int partition,
            long offset,
            @Nullable String articleId,
            String outcome,
            int revision,
            int scores,
            String config)
            implements At {
        static Receipt read(JsonNode json) {
            return new Receipt(
                    json.path("partition").asInt(),
                    json.path("offset").asLong(),
                    json.path("article_id").textValue(),
                    json.path("outcome").asText(),
                    json.path("revision").asInt(),
                    json.path("outcome").asText().equals("scored")
                            ? json.path("subjects").size()
                            : 0,
                    json.path("config").asText());
        }
    }

    /**
     * What a score tells.
     *
     * @param withdrawn whether it takes a subject back
     * @param story null: there is none
     */
    record Told(String articleId, int revision, boolean withdrawn, @Nullable Story story) implements Note {
        static Told read(JsonNode json) {
            return new Told(
                    json.path("article_id").asText(),
                    json.path("revision").asInt(),
                    json.path("status").asText().equals("withdrawn"),
                    story(json));
        }

        private static @Nullable Story story(JsonNode json) {
            String original = json.path("story").textValue();
            if (original == null) {
                return null;
            }
            List<Integer> similar = new ArrayList<>();
            Story.SPANS.forEach(
                    span -> similar.add(json.path("similar_before").path(span).asInt()));
            return new Story(original, json.path("story_sequence").asInt(), similar);
        }
    }

    /** A note with the name under which the record is asked for. */
    record Named(String name, Note note) {
        /** Of one whose bytes are no JSON: nobody asks for it. */
        private static final Named UNREADABLE = new Named("", NOTHING);

        /** Of an outcome: by where its record lies in the log. */
        static Named outcome(ConsumerRecord<byte[], byte[]> record) {
            var json = json(record);
            if (json == null) {
                return UNREADABLE;
            }
            var receipt = Receipt.read(json);
            return new Named(name(receipt), receipt);
        }

        /** Of a dead letter, likewise. */
        static Named deadLetter(ConsumerRecord<byte[], byte[]> record) {
            try {
                var letter = new Letter(
                        Integer.parseInt(header(record, "__streams.errors.partition")),
                        Long.parseLong(header(record, "__streams.errors.offset")));
                return new Named(name(letter), letter);
            } catch (NumberFormatException e) {
                return UNREADABLE;
            }
        }

        /** Of a score: by its subject. */
        static Named score(ConsumerRecord<byte[], byte[]> record) {
            var json = json(record);
            return json == null ? UNREADABLE : new Named(key(record.key()), Told.read(json));
        }

        /** Of a rolling or a latest value: by its key. */
        static Named value(ConsumerRecord<byte[], byte[]> record) {
            return new Named(key(record.key()), NOTHING);
        }

        private static String name(At at) {
            return name(at.partition(), at.offset());
        }

        /** The name of what came of a record of the log. */
        static String name(int partition, long offset) {
            return partition + ":" + offset;
        }

        /** A key as a name. */
        static String key(byte @Nullable [] key) {
            return key == null ? "" : new String(key, UTF_8);
        }

        private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
            var header = record.headers().lastHeader(name);
            return header == null ? "" : key(header.value());
        }

        private static @Nullable JsonNode json(ConsumerRecord<byte[], byte[]> record) {
            try {
                return record.value() == null ? null : JSON.readTree(record.value());
            } catch (IOException e) {
                return null;
            }
        }
    }
}
