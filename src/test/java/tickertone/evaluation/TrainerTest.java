package tickertone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tickertone.sentiment.Learned;
import tickertone.sentiment.Lexicon;
import tickertone.sentiment.LogLinearScorer;
import tickertone.sentiment.Model;
import tickertone.sentiment.Polarity;

class TrainerTest {
    private static final Lexicon LEXICON = Lessons.lexicon();
    private static final List<LabelledRow> ROWS = Lessons.rows();

    @Test
    void learnsTheSameTwice() {
        var lessons = List.of(Lessons.lesson(ROWS), Lessons.lesson(Lessons.comparisons()));

        var once = new Trainer(LEXICON).learn(lessons);
        var again = new Trainer(LEXICON).learn(lessons);

        assertThat(once.phrases()).isNotEmpty();
        assertThat(again.lines()).isEqualTo(once.lines());
    }

    @Test
    void getsMoreRightThanBeforeItLearned() {
        var learned = new Trainer(LEXICON).learn(List.of(Lessons.lesson(ROWS)));

        assertThat(right(learned)).isGreaterThan(right(Learned.nothing()) + 15).isGreaterThan(50);
    }

    @Test
    void learnsNothingFromNothing() {
        var learned = new Trainer(LEXICON).learn(List.of());

        assertThat(learned.lines()).isEqualTo(Learned.nothing().lines());
    }

    @Test
    void learnsNoPhraseOfTwoTexts() {
        int sentences = ROWS.size() / 5;

        var ofThree = phrases(ROWS.subList(0, 3 * sentences));
        var ofTwo = phrases(ROWS.subList(0, 2 * sentences));

        assertThat(ofThree).contains("vexes");
        assertThat(ofTwo).isNotEmpty().doesNotContain("vexes");
    }

    @Test
    void hearsALessonOfMoreWeightMore() {
        var praise = Labelled.row("Baker hums", "Baker", Polarity.POSITIVE);
        var blame = Labelled.row("Mills hums", "Mills", Polarity.NEGATIVE);
        var praises = Lessons.lesson(List.of(praise)).panels();
        var blames = Lessons.lesson(List.of(blame)).panels();

        var learned = new Trainer(LEXICON)
                .learn(List.of(new Trainer.Lesson(repeat(praises), 4), new Trainer.Lesson(repeat(blames), 1)));

        var scorer = LogLinearScorer.of(LEXICON, Model.of(learned));
        assertThat(new Exam(scorer).answers(List.of(blame)).get(0).tone().score())
                .isPositive();
    }

    private static List<Panel> repeat(List<Panel> panels) {
        return Collections.nCopies(10, panels.get(0));
    }

    private static List<String> phrases(List<LabelledRow> rows) {
        return new Trainer(LEXICON)
                .learn(List.of(Lessons.lesson(rows))).phrases().stream()
                        .map(Learned.Word::name)
                        .toList();
    }

    private static long right(Learned learned) {
        var exam = new Exam(LogLinearScorer.of(LEXICON, Model.of(learned)));
        return exam.answers(ROWS).stream().filter(Answer::right).count();
    }
}
