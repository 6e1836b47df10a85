package tickertone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.evaluation.Labelled.row;
import static tickertone.sentiment.Polarity.NEGATIVE;
import static tickertone.sentiment.Polarity.POSITIVE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tickertone.sentiment.Evidence;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Scorer;
import tickertone.text.Document;
import tickertone.text.Mention;

class ExamTest {
    private static final String TEXT = "Baker rises while Mills sinks";

    /** Likes subjects that stand early in a text. */
    private static final class EarlyBird implements Scorer {
        private int asked;

        @Override
        public Map<String, Opinion> score(Document document, List<Mention> mentions) {
            asked++;
            var opinions = new LinkedHashMap<String, Opinion>();
            for (var mention : mentions) {
                int share = mention.span().start() < 10 ? 30_000 : -30_000;
                var evidence = List.of(
                        new Evidence("small", mention.span(), "small", 1),
                        new Evidence("large", mention.span(), "large", share));
                opinions.putIfAbsent(mention.subject(), new Opinion(evidence, -20_000, 5000, null));
            }
            return opinions;
        }
    }

    @Test
    void answersComeInTheOrderOfTheRows() {
        var rows = List.of(
                row(TEXT, "Mills", NEGATIVE),
                row("Rain fell", null, POSITIVE),
                row(TEXT, "Baker", POSITIVE),
                row(TEXT, "Baker", POSITIVE));

        var answers = new Exam(new EarlyBird()).answers(rows);

        assertThat(answers).extracting(Answer::row).containsExactlyElementsOf(rows);
        assertThat(answers).extracting(Answer::given).containsExactly(NEGATIVE, POSITIVE, POSITIVE, POSITIVE);
        assertThat(answers).extracting(Answer::mixed).containsExactly(true, false, true, true);
        assertThat(answers).allMatch(Answer::right);
    }

    @Test
    void theTargetsOfATextAreAskedForTogether() {
        var scorer = new EarlyBird();

        new Exam(scorer).answers(List.of(row(TEXT, "Mills", NEGATIVE), row(TEXT, "Baker", POSITIVE)));

        assertThat(scorer.asked).isEqualTo(1);
    }

    @Test
    void theStrongestEvidenceHasTheLargestShare() {
        var answer = new Exam(new EarlyBird())
                .answers(List.of(row(TEXT, "Mills", NEGATIVE)))
                .get(0);

        assertThat(answer.strongest(1)).extracting(Evidence::text).containsExactly("large");
        assertThat(answer.strongest(5)).extracting(Evidence::text).containsExactly("large", "small");
    }

    @Test
    void noRowsHaveNoAnswers() {
        assertThat(new Exam(new EarlyBird()).answers(List.of())).isEmpty();
    }
}
