package tickertone.evaluation;

import java.util.List;

/** Counts answers and says how good they are. */
public final class Tally {
    private final Accuracy all = new Accuracy();
    private final Accuracy mixed = new Accuracy();
    private final Accuracy events = new Accuracy();
    private final Accuracy binary = new Accuracy();
    private final Confusion confusion = new Confusion();
    private final Reliability reliability = new Reliability();
    private final Agreement agreement = new Agreement();
    private int mixedTexts;

    /** Counts the answers to one file; the same text in another file is another text. */
    public void add(List<Answer> answers) {
        answers.forEach(this::add);
        mixedTexts += (int) answers.stream()
                .filter(Answer::mixed)
                .map(answer -> answer.row().text())
                .distinct()
                .count();
    }

    private void add(Answer answer) {
        var row = answer.row();
        all.add(answer.right());
        if (answer.mixed()) {
            mixed.add(answer.right());
        }
        if (row.binary()) {
            binary.add(answer.right());
        } else {
            confusion.add(row.label(), answer.given());
            reliability.add(answer);
        }
        var score = row.score();
        if (score != null) {
            agreement.add(score, answer.tone().score());
        }
        if (row.event() != null) {
            events.add(row.event().equals(answer.event()));
        }
    }

    public Figures figures() {
        return new Figures(
                all.rows(),
                all.value(),
                confusion.macroF1(),
                mixedTexts,
                mixed.rows(),
                mixed.value(),
                agreement.rows(),
                agreement.cosine(),
                agreement.sign().rows(),
                agreement.sign().value(),
                reliability.calibrationError(),
                reliability.brierScore(),
                events.rows(),
                events.value(),
                binary.rows(),
                binary.value());
    }
}
