package tickertone.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tickertone.stream.Json;
import tickertone.verify.Difference;
import tickertone.verify.Proof;

/** A proof as one line of JSON. */
final class ProofJson {
    private ProofJson() {}

    static String write(Proof proof) {
        var bytes = Json.object(json -> {
            json.writeBooleanField("proved", proof.holds());
            json.writeBooleanField("partial", proof.range().partial());
            text(json, "scores_from", proof.range().scoresFrom());
            text(json, "sums_from", proof.range().sumsFrom());
            text(json, "to", proof.range().to());
            json.writeStringField("articles", proof.articles());
            json.writeNumberField("partitions", proof.partitions());
            json.writeNumberField("records", proof.records());
            counts(json, "configurations", proof.configurations());
            counts(json, "other_engines", proof.engines());
            topics(json, proof);
            laws(json, proof);
            json.writeNumberField("differences", proof.differences());
            json.writeArrayFieldStart("first_differences");
            for (var difference : proof.first()) {
                difference(json, difference);
            }
            json.writeEndArray();
        });
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void topics(JsonGenerator json, Proof proof) throws IOException {
        json.writeObjectFieldStart("topics");
        for (var topic : proof.topics()) {
            json.writeObjectFieldStart(topic.topic());
            json.writeNumberField("same", topic.equal());
            json.writeNumberField("not_written_yet", topic.notYet());
            json.writeNumberField("no_longer_kept", topic.notKept());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void laws(JsonGenerator json, Proof proof) throws IOException {
        var counts = proof.conservation();
        json.writeObjectFieldStart("conservation");
        json.writeNumberField("records", counts.records());
        json.writeNumberField("outcomes", counts.outcomes());
        json.writeNumberField("subjects", counts.subjects());
        json.writeNumberField("scores", counts.scores());
        json.writeEndObject();
        json.writeObjectFieldStart("additivity");
        json.writeNumberField("totals", proof.totals());
        json.writeEndObject();
    }

    private static void difference(JsonGenerator json, Difference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", difference.kind().word());
        json.writeStringField("topic", difference.topic());
        Json.text(json, "place", difference.place());
        Json.text(json, "subject", difference.subject());
        Json.text(json, "article_id", difference.articleId());
        text(json, "time", difference.time());
        json.writeStringField("detail", difference.detail());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (var count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        Json.text(json, name, value == null ? null : value.toString());
    }
}
