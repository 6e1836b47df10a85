package tickertone.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Event;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Polarity;
import tickertone.sentiment.Tone;

/** Rows and answers for tests, as short as a table. */
final class Labelled {
    private Labelled() {}

    static LabelledRow row(String text, @Nullable String target, Polarity label) {
        return new LabelledRow("id", "en", text, target, -1, -1, label, null, null, false);
    }

    static LabelledRow row(String text, String target, int start, Polarity label) {
        return new LabelledRow("id", "en", text, target, start, start + target.length(), label, null, null, false);
    }

    static LabelledRow row(Polarity label) {
        return row("Rain fell", null, label);
    }

    static LabelledRow scored(double score) {
        return new LabelledRow("id", "en", "Rain fell", null, -1, -1, Polarity.POSITIVE, score, null, false);
    }

    static LabelledRow binary(Polarity label) {
        return new LabelledRow("id", "en", "Rain fell", null, -1, -1, label, null, null, true);
    }

    static LabelledRow news(String event) {
        return new LabelledRow("id", "en", "Rain fell", null, -1, -1, Polarity.POSITIVE, null, event, false);
    }

    static LabelledRow in(String language, Polarity label) {
        return new LabelledRow("id", language, "Rain fell", null, -1, -1, label, null, null, false);
    }

    /** Probabilities in units of 1/10,000. */
    static Answer answer(LabelledRow row, int positive, int neutral, int negative) {
        return answer(row, false, positive, neutral, negative);
    }

    static Answer answer(LabelledRow row, boolean mixed, int positive, int neutral, int negative) {
        return new Answer(row, mixed, silence(null), new Tone(positive, neutral, negative));
    }

    static Answer answer(LabelledRow row, @Nullable Event event) {
        return new Answer(row, false, silence(event), new Tone(8000, 1000, 1000));
    }

    static Figures figures(Answer... answers) {
        var tally = new Tally();
        tally.add(List.of(answers));
        return tally.figures();
    }

    private static Opinion silence(@Nullable Event event) {
        return new Opinion(List.of(), 0, 5000, event);
    }
}
