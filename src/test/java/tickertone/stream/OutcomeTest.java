package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The receipt of each record. */
class OutcomeTest {
    private static final String GOOD = "Nvidia shares surge on record revenue";

    private final Bench bench = new Bench(Bench.REPLAY);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aWithdrawalOfAnUnknownIdSaysSo() {
        bench.withdraw("never-seen", ARRIVAL);

        bench.assertOutcome("withdrawn", "unknown_id");
        assertThat(bench.outcomes().get(0).get("article_id").textValue()).isEqualTo("never-seen");
        assertThat(bench.outcomes().get(0).get("revision").isNull()).isTrue();
    }

    @Test
    void theSameArticleAgainIsADuplicate() {
        bench.article("a", GOOD, ARRIVAL);

        bench.article("a", GOOD, ARRIVAL.plusSeconds(1));

        assertThat(bench.outcomes())
                .extracting(o -> o.get("outcome").textValue())
                .containsExactly("scored", "duplicate");
        assertThat(bench.scores("NVDA")).hasSize(1);
    }

    @Test
    void anIdIsKnownForTheLongestWindowAndNotAMillisecondLonger() {
        var week = Duration.ofDays(7);
        bench.article("a", GOOD, ARRIVAL);
        bench.article("b", GOOD, ARRIVAL);

        bench.article("a", GOOD, ARRIVAL.plus(week));
        bench.article("b", GOOD, ARRIVAL.plus(week).plusMillis(1));

        assertThat(bench.outcomes())
                .extracting(o -> o.get("outcome").textValue())
                .containsExactly("scored", "scored", "duplicate", "scored");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Les actions de Nvidia montent",
        "ja, エヌビディアの株価が上昇した",
        "ko, 엔비디아 주가가 올랐다",
        "ru, Акции Nvidia выросли на бирже"
    })
    void aLanguageThatNobodyReadsHereIsNamed(String language, String title) {
        bench.send("{\"id\":\"a\",\"title\":\"" + title + "\",\"language\":\"" + language + "\"}", ARRIVAL);

        bench.assertOutcome("unsupported_language", language);
        assertThat(bench.scores()).isEmpty();
    }

    @Test
    void anArticleAboutNobodyHasNoMention() {
        bench.article("a", "The harbour was calm this morning", ARRIVAL);

        bench.assertOutcome("no_mention", null);
        assertThat(bench.outcomes().get(0).get("subjects")).isEmpty();
    }

    @Test
    void theReceiptTellsWhichRuleTurnedAnAliasDown() {
        bench.article("a", "早餐喝一杯苹果汁对身体好", ARRIVAL);

        bench.assertOutcome("no_mention", null);
        var rejected = bench.outcomes().get(0).get("rejected");
        assertThat(rejected).hasSize(1);
        assertThat(Bench.names(rejected.get(0))).containsExactly("alias", "subject", "rule", "start", "end");
        assertThat(rejected.get(0).get("alias").textValue()).isEqualTo("苹果");
        assertThat(rejected.get(0).get("subject").textValue()).isEqualTo("AAPL");
        assertThat(rejected.get(0).get("rule").textValue()).isEqualTo("not: 苹果汁");
        assertThat(rejected.get(0).get("start").intValue()).isEqualTo(5);
        assertThat(rejected.get(0).get("end").intValue()).isEqualTo(7);
    }

    @Test
    void theReceiptListsThirtyTwoRejectionsAndCountsTheRest() {
        bench.article("a", "苹果汁，".repeat(40), ARRIVAL);

        var outcome = bench.outcomes().get(0);
        assertThat(outcome.get("rejected")).hasSize(32);
        assertThat(outcome.get("rejected_rest").intValue()).isEqualTo(8);
    }

    @Test
    void theReceiptOfAScoredArticleNamesItsSubjects() {
        bench.article("a", "Nvidia sinks while Vistra rallies", ARRIVAL);

        var outcome = bench.outcomes().get(0);
        assertThat(Bench.names(outcome))
                .containsExactly(
                        "article_id",
                        "topic",
                        "partition",
                        "offset",
                        "outcome",
                        "reason",
                        "revision",
                        "subjects",
                        "rejected",
                        "rejected_rest",
                        "config");
        assertThat(texts(outcome.get("subjects"))).contains("NVDA", "VST").isSorted();
        assertThat(texts(outcome.get("subjects"))).isEqualTo(subjects("a"));
        assertThat(outcome.get("config").textValue()).matches("[0-9a-f]{12}");
        assertThat(outcome.get("topic").textValue()).isEqualTo("news.articles");
        assertThat(outcome.get("revision").intValue()).isEqualTo(1);
    }

    private List<String> subjects(String article) {
        return bench.scores().stream()
                .filter(score -> score.get("article_id").textValue().equals(article))
                .map(score -> score.get("subject").textValue())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> array.get(i).textValue())
                .toList();
    }
}
