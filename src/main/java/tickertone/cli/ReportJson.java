package tickertone.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.evaluation.Answer;
import tickertone.evaluation.Figures;
import tickertone.evaluation.Report;
import tickertone.stream.Json;

/** Figures as one line of JSON; what is undefined is null. */
final class ReportJson {
    private ReportJson() {}

    /**
     * @param file null: several
     * @param mistakes whether they were asked for
     */
    static String write(@Nullable String file, Report report, boolean mistakes) {
        var bytes = Json.object(json -> {
            Json.text(json, "file", file);
            figures(json, report.figures());
            json.writeObjectFieldStart("languages");
            for (var language : report.languages().entrySet()) {
                json.writeObjectFieldStart(language.getKey());
                figures(json, language.getValue());
                json.writeEndObject();
            }
            json.writeEndObject();
            if (mistakes) {
                mistakes(json, report.mistakes());
            } else {
                json.writeNullField("mistakes");
            }
        });
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void figures(JsonGenerator json, Figures figures) throws IOException {
        json.writeNumberField("rows", figures.rows());
        Json.decimal(json, "accuracy", figures.accuracy());
        Json.decimal(json, "macro_f1", figures.macroF1());
        json.writeNumberField("mixed_texts", figures.mixedTexts());
        json.writeNumberField("mixed_rows", figures.mixedRows());
        Json.decimal(json, "mixed_accuracy", figures.mixedAccuracy());
        json.writeNumberField("sign_rows", figures.signRows());
        Json.decimal(json, "sign_accuracy", figures.signAccuracy());
        json.writeNumberField("score_rows", figures.scoreRows());
        Json.decimal(json, "cosine", figures.cosine());
        Json.decimal(json, "calibration_error", figures.calibrationError());
        Json.decimal(json, "brier_score", figures.brierScore());
        json.writeNumberField("event_rows", figures.eventRows());
        Json.decimal(json, "event_accuracy", figures.eventAccuracy());
        json.writeNumberField("binary_rows", figures.binaryRows());
        Json.decimal(json, "binary_accuracy", figures.binaryAccuracy());
    }

    private static void mistakes(JsonGenerator json, List<Answer> mistakes) throws IOException {
        json.writeArrayFieldStart("mistakes");
        for (var answer : mistakes) {
            json.writeStartObject();
            mistake(json, answer);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void mistake(JsonGenerator json, Answer answer) throws IOException {
        var tone = answer.tone();
        json.writeStringField("id", answer.row().id());
        json.writeStringField("language", answer.row().language());
        json.writeStringField("text", Excerpt.of(answer.row()));
        Json.text(json, "target", answer.row().target());
        json.writeStringField("wanted", answer.row().label().word());
        json.writeStringField("label", answer.given().word());
        Json.units(json, "score", tone.score());
        Json.units(json, "positive", tone.positive());
        Json.units(json, "neutral", tone.neutral());
        Json.units(json, "negative", tone.negative());
        json.writeArrayFieldStart("evidence");
        for (var row : answer.strongest(Excerpt.EVIDENCE)) {
            json.writeStartObject();
            json.writeStringField("text", row.text());
            json.writeStringField("cue", row.cue());
            Json.units(json, "share", row.share());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
