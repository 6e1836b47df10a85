package tickertone.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import tickertone.stream.Json;

/**
 * What a replay came to.
 *
 * @param first the first arrival of its feed
 * @param last the last one
 */
record Summary(Receipts receipts, Instant first, Instant last) {
    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "records    %,d%n", receipts.records());
        out.printf("time span  %s to %s%n", first, last);
        print("outcomes", receipts.outcomes(), out);
        print("scores by subject", receipts.scores(), out);
        out.flush();
    }

    /** One line. */
    String toJson() {
        var bytes = Json.object(json -> {
            json.writeNumberField("records", receipts.records());
            Json.time(json, "first_arrival", first);
            Json.time(json, "last_arrival", last);
            counts(json, "outcomes", receipts.outcomes());
            counts(json, "scores_by_subject", receipts.scores());
        });
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (var count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void print(String title, Map<String, Long> counts, PrintWriter out) {
        out.println(title);
        counts.forEach((name, count) -> out.printf(Locale.ROOT, "  %-22s %,12d%n", name, count));
    }
}
