package tickertone.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed line by line.
 *
 * <p>Whatever stands in a line, it becomes a record: a line that is no JSON object goes out as its bytes, so that a replay
 * meets the same broken records as the day itself did.
 */
public final class FeedLines implements FeedSource, AutoCloseable {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Kafka knows no time before 1970, and nobody's feed comes from after this. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** The rest of a longer line is cut off: no article is as large, and no memory is without end. */
    private static final int LONGEST = 8 * 1024 * 1024;

    private final InputStream input;
    private long number;
    private Instant previous = Instant.EPOCH;

    public FeedLines(InputStream input) {
        this.input = new BufferedInputStream(input);
    }

    /** The next line that is not blank, or null at the end. */
    @Override
    public @Nullable FeedLine next() throws IOException {
        for (byte[] line = bytes(); line != null; line = bytes()) {
            number++;
            if (!blank(line)) {
                return parse(line);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private FeedLine parse(byte[] line) {
        var fields = object(line);
        if (fields == null) {
            return new FeedLine(number, null, line, previous, null);
        }
        var received = time(fields.get("received_at"));
        var published = time(fields.get("published_at"));
        previous = received != null ? received : published != null ? published : previous;
        byte[] key = id(fields);
        if (key != null && fields.path("withdrawn").asBoolean(false)) {
            return new FeedLine(number, key, null, previous, published);
        }
        return new FeedLine(number, key, value(line, fields), previous, published);
    }

    /** The id that an article's JSON tells, as bytes; null if it tells none. */
    static byte @Nullable [] id(byte[] article) {
        var fields = object(article);
        return fields == null ? null : id(fields);
    }

    private static byte @Nullable [] id(ObjectNode fields) {
        var id = fields.get("id");
        return id != null && id.isTextual() && !id.textValue().isEmpty()
                ? id.textValue().getBytes(StandardCharsets.UTF_8)
                : null;
    }

    /** Without what only the feed says; otherwise the very bytes of the line. */
    private static byte[] value(byte[] line, ObjectNode fields) {
        if (!fields.has("received_at") && !fields.has("withdrawn")) {
            return line;
        }
        fields.remove(List.of("received_at", "withdrawn"));
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }

    private static @Nullable ObjectNode object(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return JSON.readTree(text) instanceof ObjectNode fields ? fields : null;
        } catch (CharacterCodingException | JsonProcessingException e) {
            return null;
        }
    }

    private static @Nullable Instant time(@Nullable JsonNode value) {
        if (value == null || !value.isTextual()) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(value.textValue()).toInstant();
            return time.isBefore(Instant.EPOCH) || time.isAfter(LAST) ? null : time.truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private byte @Nullable [] bytes() throws IOException {
        var line = new ByteArrayOutputStream();
        int b = input.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = input.read()) {
            if (line.size() < LONGEST) {
                line.write(b);
            }
        }
        return line.toByteArray();
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
