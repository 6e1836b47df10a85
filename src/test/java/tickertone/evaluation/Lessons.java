package tickertone.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Cue;
import tickertone.sentiment.Event;
import tickertone.sentiment.Lexicon;
import tickertone.sentiment.Polarity;
import tickertone.sentiment.Role;

/** A small lexicon, and sentences whose news mostly stands in words that it lacks. */
final class Lessons {
    private static final List<String> NAMES = List.of("Baker", "Mills", "Cooper", "Fisher", "Mason");

    private static final List<String> GOOD = List.of(
            "%s delights its customers again",
            "%s wows the crowd at the fair",
            "Everyone applauds %s for the new oven",
            "%s rises, and the crowd applauds");

    private static final List<String> BAD = List.of(
            "%s vexes its customers again",
            "%s botches the opening of the fair",
            "Everyone shuns %s after the mouldy oven",
            "%s does not rise, and the crowd grumbles");

    private static final List<String> PLAIN = List.of(
            "%s opens an office near the harbour",
            "%s will speak at the fair on Monday",
            "The address of %s is listed below",
            "Will %s move its office to the harbour?");

    private Lessons() {}

    static Lexicon lexicon() {
        return Lexicon.of(List.of(
                cue(List.of("rise", "rises"), 10_000, Role.CUE, Event.PRICE_MOVE),
                cue(List.of("fall", "falls"), -10_000, Role.CUE, Event.PRICE_MOVE),
                cue(List.of("overtakes"), 15_000, Role.RIVAL, null),
                cue(List.of("not"), 0, Role.NEGATOR, null),
                cue(List.of("but"), 0, Role.CONTRAST, null),
                cue(List.of("sharply"), 15_000, Role.BOOSTER, null)));
    }

    private static Cue cue(List<String> forms, int polarity, Role role, @Nullable Event event) {
        return new Cue(forms.get(0), forms, List.of(), polarity, role, event);
    }

    /** Sixty sentences of one subject each. */
    static List<LabelledRow> rows() {
        var rows = new ArrayList<LabelledRow>();
        for (var name : NAMES) {
            GOOD.forEach(text -> rows.add(row(text, name, Polarity.POSITIVE)));
            BAD.forEach(text -> rows.add(row(text, name, Polarity.NEGATIVE)));
            PLAIN.forEach(text -> rows.add(row(text, name, Polarity.NEUTRAL)));
        }
        return rows;
    }

    private static LabelledRow row(String text, String name, Polarity label) {
        return Labelled.row(text.formatted(name), name, label);
    }

    /** Sentences of two subjects each, spoken of differently, with all that a lexicon can say of them. */
    static List<LabelledRow> comparisons() {
        var rows = new ArrayList<LabelledRow>();
        for (int i = 0; i < NAMES.size(); i++) {
            var one = NAMES.get(i);
            var other = NAMES.get((i + 1) % NAMES.size());
            add("%s overtakes %s at the fair", one, other, rows);
            add("%s rises sharply, but %s falls", one, other, rows);
            add("Does %s not fall while %s does not rise?", one, other, rows);
        }
        return rows;
    }

    private static void add(String text, String better, String worse, List<LabelledRow> rows) {
        var said = text.formatted(better, worse);
        rows.add(Labelled.row(said, better, Polarity.POSITIVE));
        rows.add(Labelled.row(said, worse, Polarity.NEGATIVE));
    }

    static Trainer.Lesson lesson(List<LabelledRow> rows) {
        return new Trainer.Lesson(Panel.of(rows), 1);
    }
}
