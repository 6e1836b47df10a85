package tickertone.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How values look in every record: UTF-8, fixed field order, times with milliseconds and Z, decimals with fixed places. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    /** What most records need, so that the buffer seldom grows. */
    private static final int TYPICAL_BYTES = 2_048;

    private Json() {}

    /** Writes the fields of one object. */
    public interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    public static byte[] object(Fields fields) {
        var bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (var json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    public static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    public static void time(JsonGenerator json, String name, Instant value) throws IOException {
        json.writeStringField(name, text(value));
    }

    /** As {@link #TIME} has it, many times faster: every record has several times. */
    static String text(Instant value) {
        var time = value.atOffset(ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9_999) {
            return TIME.format(value);
        }
        char[] text = "0000-00-00T00:00:00.000Z".toCharArray();
        digits(text, 4, time.getYear());
        digits(text, 7, time.getMonthValue());
        digits(text, 10, time.getDayOfMonth());
        digits(text, 13, time.getHour());
        digits(text, 16, time.getMinute());
        digits(text, 19, time.getSecond());
        digits(text, 23, time.getNano() / 1_000_000);
        return new String(text);
    }

    /** Writes a number so that it ends before a place, over zeros. */
    private static void digits(char[] text, int end, int number) {
        int at = end;
        for (int rest = number; rest > 0; rest /= 10) {
            text[--at] = (char) ('0' + rest % 10);
        }
    }

    /** A number in units of 1/10,000, written with four places. */
    public static void units(JsonGenerator json, String name, int units) throws IOException {
        json.writeFieldName(name);
        int size = Math.abs(units);
        String digits = Integer.toString(size % 10_000 + 10_000).substring(1);
        json.writeNumber((units < 0 ? "-" : "") + size / 10_000 + '.' + digits);
    }

    public static void decimal(JsonGenerator json, String name, @Nullable BigDecimal value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.toPlainString());
        }
    }
}
