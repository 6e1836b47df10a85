package tickertone.stream;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tickertone.text.Rejection;

/**
 * What became of one input record.
 *
 * @param articleId null for a dead letter whose id could not be made out
 * @param reason null where the kind says it all
 * @param revision 0 where nothing was revised
 * @param subjects ids of those scored, sorted
 * @param rejected doubtful aliases that were decided against, the first 32
 * @param rejectedRest how many more
 */
record Outcome(
        @Nullable String articleId,
        Coordinates at,
        Kind kind,
        @Nullable String reason,
        int revision,
        List<String> subjects,
        List<Rejection> rejected,
        int rejectedRest,
        String config) {

    /** Where the record lies in the article log. */
    record Coordinates(String topic, int partition, long offset) {}

    enum Kind {
        SCORED,
        NO_MENTION,
        DUPLICATE,
        WITHDRAWN,
        UNSUPPORTED_LANGUAGE,
        DEAD_LETTER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Outcome {
        subjects = List.copyOf(subjects);
        rejected = List.copyOf(rejected);
    }

    /** An outcome without subjects. */
    static Outcome of(
            @Nullable String articleId,
            Coordinates at,
            Kind kind,
            @Nullable String reason,
            int revision,
            String config) {
        return new Outcome(articleId, at, kind, reason, revision, List.of(), List.of(), 0, config);
    }

    byte[] toJson() {
        return Json.object(json -> {
            Json.text(json, "article_id", articleId);
            json.writeStringField("topic", at.topic());
            json.writeNumberField("partition", at.partition());
            json.writeNumberField("offset", at.offset());
            json.writeStringField("outcome", kind.word());
            Json.text(json, "reason", reason);
            if (revision == 0) {
                json.writeNullField("revision");
            } else {
                json.writeNumberField("revision", revision);
            }
            json.writeArrayFieldStart("subjects");
            for (var subject : subjects) {
                json.writeString(subject);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rejected");
            for (var rejection : rejected) {
                json.writeStartObject();
                json.writeStringField("alias", rejection.alias());
                json.writeStringField("subject", rejection.subject());
                json.writeStringField("rule", rejection.rule());
                json.writeNumberField("start", rejection.span().start());
                json.writeNumberField("end", rejection.span().end());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("rejected_rest", rejectedRest);
            json.writeStringField("config", config);
        });
    }
}
