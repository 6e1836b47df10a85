package tickertone.stream;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Event;
import tickertone.sentiment.Revision;
import tickertone.sentiment.Score;
import tickertone.sentiment.Story;

/** A score, or that one is withdrawn, as the topics carry it. */
public final class ScoreJson {
    private static final List<String> NUMBERS = List.of(
            "score",
            "class",
            "positive",
            "neutral",
            "negative",
            "label",
            "confidence",
            "relevance",
            "in_title",
            "mentions",
            "first_sentence",
            "sentences",
            "subjects");
    private static final List<String> PLACE = List.of("story", "story_sequence", "similar_before", "event");

    private ScoreJson() {}

    public static byte[] write(Revision revision) {
        return Json.object(json -> {
            json.writeStringField("subject", revision.subject());
            json.writeStringField("kind", revision.kind().word());
            json.writeStringField("status", status(revision));
            dateline(json, revision.dateline());
            if (revision instanceof Score score) {
                numbers(json, score);
                story(json, score.story());
                event(json, score.opinion().event());
                aliases(json, score);
                evidence(json, score);
            } else {
                nothing(json);
            }
            json.writeStringField("config", revision.config());
            json.writeStringField("engine", revision.engine());
        });
    }

    private static String status(Revision revision) {
        return revision instanceof Score score ? score.status().word() : "withdrawn";
    }

    /** All that only a score has, of one that is withdrawn. */
    private static void nothing(JsonGenerator json) throws IOException {
        for (var name : NUMBERS) {
            json.writeNullField(name);
        }
        Json.units(json, "weight", 0);
        for (var name : PLACE) {
            json.writeNullField(name);
        }
        for (var name : List.of("aliases", "evidence")) {
            json.writeArrayFieldStart(name);
            json.writeEndArray();
            json.writeNumberField(name + "_rest", 0);
        }
        json.writeNullField("evidence_total");
    }

    private static void dateline(JsonGenerator json, Dateline dateline) throws IOException {
        json.writeStringField("article_id", dateline.articleId());
        json.writeNumberField("revision", dateline.revision());
        Json.text(json, "title", dateline.title());
        Json.text(json, "source", dateline.source());
        Json.text(json, "language", dateline.language());
        Json.text(json, "url", dateline.url());
        Json.time(json, "published_at", dateline.publishedAt());
        Json.time(json, "arrived_at", dateline.arrivedAt());
        json.writeStringField("time_basis", dateline.basis().word());
    }

    private static void numbers(JsonGenerator json, Score score) throws IOException {
        var tone = score.tone();
        var relevance = score.relevance();
        Json.units(json, "score", tone.score());
        json.writeStringField("class", tone.polarity().word());
        Json.units(json, "positive", tone.positive());
        Json.units(json, "neutral", tone.neutral());
        Json.units(json, "negative", tone.negative());
        json.writeStringField("label", tone.label());
        Json.units(json, "confidence", score.opinion().confidence());
        Json.units(json, "relevance", relevance.value());
        json.writeBooleanField("in_title", relevance.inTitle());
        json.writeNumberField("mentions", relevance.mentions());
        json.writeNumberField("first_sentence", relevance.firstSentence());
        json.writeNumberField("sentences", relevance.sentences());
        json.writeNumberField("subjects", relevance.subjects());
        Json.units(json, "weight", score.weight());
    }

    private static void story(JsonGenerator json, @Nullable Story story) throws IOException {
        if (story == null) {
            throw new IllegalArgumentException("a score is written once its story is known");
        }
        json.writeStringField("story", story.original());
        json.writeNumberField("story_sequence", story.sequence());
        json.writeObjectFieldStart("similar_before");
        for (int i = 0; i < Story.SPANS.size(); i++) {
            json.writeNumberField(Story.SPANS.get(i), story.similarBefore().get(i));
        }
        json.writeEndObject();
    }

    private static void event(JsonGenerator json, @Nullable Event event) throws IOException {
        Json.text(json, "event", event == null ? null : event.word());
    }

    private static void aliases(JsonGenerator json, Score score) throws IOException {
        json.writeArrayFieldStart("aliases");
        for (var alias : score.aliases()) {
            json.writeStartObject();
            json.writeStringField("text", alias.text());
            json.writeNumberField("start", alias.span().start());
            json.writeNumberField("end", alias.span().end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("aliases_rest", score.aliasesRest());
    }

    private static void evidence(JsonGenerator json, Score score) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (var row : score.opinion().evidence()) {
            json.writeStartObject();
            json.writeStringField("text", row.text());
            var span = row.span();
            if (span == null) {
                json.writeNullField("start");
                json.writeNullField("end");
            } else {
                json.writeNumberField("start", span.start());
                json.writeNumberField("end", span.end());
            }
            json.writeStringField("cue", row.cue());
            Json.units(json, "share", row.share());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("evidence_rest", score.opinion().evidenceRest());
        Json.units(json, "evidence_total", score.opinion().total());
    }
}
