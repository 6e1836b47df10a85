package tickertone.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Event;
import tickertone.sentiment.Polarity;
import tickertone.text.Language;

/** Makes a labelled row of a JSON object. Fields it does not know are ignored. */
final class LabelledFields {
    private static final List<String> EVENTS =
            Arrays.stream(Event.values()).map(Event::word).toList();

    private final FieldReader fields;

    LabelledFields(ObjectNode object) {
        this.fields = new FieldReader(object);
    }

    List<String> faults() {
        return fields.faults();
    }

    /** Null: there are faults. */
    @Nullable
    LabelledRow row() {
        String id = fields.required("id");
        String text = fields.required("text");
        var language = language(text);
        String target = fields.text("target");
        int start = fields.offset("start");
        int end = fields.offset("end");
        var label = label();
        var score = fields.score("score");
        var event = event();
        boolean binary = fields.flag("binary");
        if (faults().isEmpty()) {
            check(text, target, start, end);
        }
        return faults().isEmpty()
                ? new LabelledRow(id, language, text, target, start, end, label, score, event, binary)
                : null;
    }

    private void check(String text, @Nullable String target, int start, int end) {
        if (!Characters.readable(text)) {
            fields.fault("text holds nothing that can be read", "fill it or leave the line out");
        }
        var fault = LabelledPlace.fault(text, target, start, end);
        if (fault != null) {
            faults().add(fault);
        }
    }

    private String language(String text) {
        String given = fields.text("lang");
        if (given == null) {
            return Language.detect(text);
        }
        String code = Language.primary(given);
        if (code == null && !given.isEmpty()) {
            return fields.fault("lang is " + fields.shown("lang"), "write en or zh, or leave it out");
        }
        return code == null ? "" : code;
    }

    private Polarity label() {
        if (fields.isNull("label")) {
            fields.fault("has no label", "add positive, neutral or negative");
            return Polarity.NEUTRAL;
        }
        for (var polarity : Polarity.values()) {
            if (polarity.word().equals(fields.word("label"))) {
                return polarity;
            }
        }
        fields.fault("label is " + fields.shown("label"), "write positive, neutral or negative");
        return Polarity.NEUTRAL;
    }

    /** A null that is written out says what it says in a score: no kind of news. */
    private @Nullable String event() {
        if (!fields.has("event")) {
            return null;
        }
        var word = fields.isNull("event") ? LabelledRow.NO_EVENT : fields.word("event");
        return LabelledRow.NO_EVENT.equals(word) || EVENTS.contains(String.valueOf(word))
                ? word
                : fields.fault(
                        "event is " + fields.shown("event"), "write none, or one of " + String.join(", ", EVENTS));
    }
}
