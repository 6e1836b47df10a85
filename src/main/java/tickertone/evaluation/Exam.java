package tickertone.evaluation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tickertone.sentiment.Scorer;

/** Asks a scorer about labelled rows. The scorer sees all targets of a text at once, but no label. */
public final class Exam {
    private final Scorer scorer;

    public Exam(Scorer scorer) {
        this.scorer = scorer;
    }

    /** One answer for each row, in the order of the rows. */
    public List<Answer> answers(List<LabelledRow> rows) {
        // by identity: a file may hold the same row twice
        var answers = new IdentityHashMap<LabelledRow, Answer>();
        Panel.of(rows).forEach(panel -> answer(panel, answers));
        return rows.stream()
                .map(row -> Objects.requireNonNull(answers.get(row)))
                .toList();
    }

    private void answer(Panel panel, Map<LabelledRow, Answer> answers) {
        var document = panel.document();
        var opinions = scorer.score(document, panel.mentions(document));
        for (var row : panel.rows()) {
            var opinion = opinions.get(Panel.subject(row));
            if (opinion == null) {
                throw new IllegalStateException("the scorer has no opinion on " + Panel.subject(row));
            }
            answers.put(row, Answer.of(row, panel.mixed(), opinion));
        }
    }
}
