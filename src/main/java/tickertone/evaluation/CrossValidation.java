package tickertone.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.zip.CRC32;
import tickertone.sentiment.Lexicon;
import tickertone.sentiment.LogLinearScorer;
import tickertone.sentiment.Model;

/**
 * How good a model is on texts it has not seen: every text is answered by a model that learned from four fifths of the
 * others. A text is in the fold that the CRC-32 of its UTF-8 bytes gives, so one that stands in two files is in one fold.
 */
public final class CrossValidation {
    private static final int FOLDS = 5;
    private static final int STEPS = 10;
    private static final double UNITS = 10_000;
    /** The most probable of three classes is right at least as often as a guess. */
    private static final double GUESS = 1 / 3.0;

    private final Lexicon lexicon;

    public CrossValidation(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** By lesson, one answer for each of its rows. */
    public List<List<Answer>> run(List<Trainer.Lesson> lessons) {
        var answers = new ArrayList<List<Answer>>();
        lessons.forEach(lesson -> answers.add(new ArrayList<>()));
        var trainer = new Trainer(lexicon);
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            var learned = trainer.learn(part(lessons, other -> other != held));
            var exam = new Exam(LogLinearScorer.of(lexicon, Model.of(learned)));
            var rest = part(lessons, same -> same == held);
            for (int lesson = 0; lesson < rest.size(); lesson++) {
                var rows = rest.get(lesson).panels().stream()
                        .flatMap(panel -> panel.rows().stream())
                        .toList();
                answers.get(lesson).addAll(exam.answers(rows));
            }
        }
        return answers;
    }

    private static List<Trainer.Lesson> part(List<Trainer.Lesson> lessons, IntPredicate folds) {
        return lessons.stream()
                .map(lesson -> new Trainer.Lesson(
                        lesson.panels().stream()
                                .filter(panel -> folds.test(fold(panel)))
                                .toList(),
                        lesson.weight()))
                .toList();
    }

    private static int fold(Panel panel) {
        var crc = new CRC32();
        crc.update(panel.text().getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % FOLDS);
    }

    /**
     * How often the most probable class was right at probabilities 0, 0.1, ... 1: among those within 0.05, never less than at
     * the step before.
     */
    public static double[] confidence(List<List<Answer>> answers) {
        var right = new int[STEPS + 1];
        var all = new int[STEPS + 1];
        answers.forEach(lesson -> lesson.forEach(answer -> {
            int step = (int) StrictMath.rint(STEPS * answer.certainty() / UNITS);
            all[step]++;
            right[step] += answer.right() ? 1 : 0;
        }));
        var confidence = new double[STEPS + 1];
        double least = GUESS;
        for (int step = 0; step <= STEPS; step++) {
            least = Math.max(least, all[step] == 0 ? 0 : right[step] / (double) all[step]);
            confidence[step] = least;
        }
        return confidence;
    }
}
