package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Articles that are corrected, withdrawn, or sent again, through the whole topology. */
class CorrectionsTest {
    private static final String RISES = "Nvidia shares surge on record revenue";
    private static final String FALLS = "Nvidia shares plunge as demand dries up";
    private static final Duration WEEK = Duration.ofDays(7);

    private final Bench bench = new Bench(Bench.REPLAY);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aCorrectionTakesThePlaceOfTheOriginal() {
        bench.article("a", RISES, ARRIVAL);
        bench.article("a", FALLS, ARRIVAL.plusSeconds(70));

        assertThat(receipts()).containsExactly("scored 1", "scored 2");
        assertThat(scores("NVDA")).containsExactly("scored a 1", "corrected a 2");
        assertThat(last("NVDA").get("articles").intValue()).isOne();
        assertThat(last("NVDA").get("positive_count").intValue()).isZero();
        assertThat(last("NVDA").get("negative_count").intValue()).isOne();
    }

    @Test
    void theValueFromBeforeACorrectionIsNotRestated() {
        bench.article("a", RISES, ARRIVAL);
        bench.article("a", FALLS, ARRIVAL.plusSeconds(110));
        bench.tick(ARRIVAL.plusSeconds(200));

        assertThat(bench.rolling("NVDA", "1h"))
                .extracting(value -> value.get("window_end").textValue())
                .containsExactly("2026-01-05T14:31:00.000Z", "2026-01-05T14:32:00.000Z");
        assertThat(bench.rolling("NVDA", "1h").get(0).get("sentiment").doubleValue())
                .isPositive();
        assertThat(bench.rolling("NVDA", "1h").get(1).get("sentiment").doubleValue())
                .isNegative();
    }

    @Test
    void aSubjectThatACorrectionDropsIsTakenOutAndANewOneComesIn() {
        bench.article("a", RISES, ARRIVAL);
        bench.article("a", "Tesla shares surge on record revenue", ARRIVAL.plusSeconds(70));

        assertThat(scores("NVDA")).containsExactly("scored a 1", "withdrawn a 2");
        assertThat(scores("TSLA")).containsExactly("corrected a 2");
        assertThat(last("NVDA").get("state").textValue()).isEqualTo("no_news");
        assertThat(last("TSLA").get("articles").intValue()).isOne();
        assertThat(texts(bench.outcomes().get(1).get("subjects")))
                .contains("TSLA")
                .doesNotContain("NVDA");
    }

    @Test
    void aCorrectionInALanguageThatNobodyReadsTakesAllSubjectsOut() {
        bench.article("a", RISES, ARRIVAL);
        bench.send("{\"id\":\"a\",\"title\":\"x\",\"language\":\"fr\"}", ARRIVAL.plusSeconds(70));

        assertThat(receipts()).containsExactly("scored 1", "unsupported_language 2");
        assertThat(scores("NVDA")).containsExactly("scored a 1", "withdrawn a 2");
        assertThat(last("NVDA").get("articles").intValue()).isZero();
    }

    @Test
    void aWithdrawnScoreHasNoNumbers() {
        bench.article("a", RISES, ARRIVAL);
        bench.withdraw("a", ARRIVAL.plusSeconds(70));

        var scored = of(bench.scores(), "NVDA").get(0);
        var withdrawn = of(bench.scores(), "NVDA").get(1);
        assertThat(Bench.names(withdrawn)).isEqualTo(Bench.names(scored));
        assertThat(withdrawn.get("status").textValue()).isEqualTo("withdrawn");
        assertThat(withdrawn.get("weight").decimalValue()).isEqualByComparingTo("0");
        assertThat(withdrawn.get("kind").textValue()).isEqualTo("ticker");
        assertThat(withdrawn.get("arrived_at").textValue()).isEqualTo("2026-01-05T14:31:10.000Z");
        for (var name : List.of("score", "class", "confidence", "relevance", "story", "event", "evidence_total")) {
            assertThat(withdrawn.get(name).isNull()).as(name).isTrue();
        }
        assertThat(withdrawn.get("evidence")).isEmpty();
        assertThat(withdrawn.get("aliases")).isEmpty();
    }

    @Test
    void aWithdrawalTakesAnArticleOut() {
        bench.article("a", RISES, ARRIVAL);
        bench.article("b", FALLS, ARRIVAL);
        bench.withdraw("a", ARRIVAL.plusSeconds(70));

        assertThat(receipts()).containsExactly("scored 1", "scored 1", "withdrawn 2");
        assertThat(bench.outcomes().get(2).get("reason").isNull()).isTrue();
        assertThat(last("NVDA").get("articles").intValue()).isOne();
        assertThat(last("NVDA").get("positive_count").intValue()).isZero();
    }

    @Test
    void aSecondWithdrawalWithdrawsNothing() {
        bench.article("a", RISES, ARRIVAL);
        bench.withdraw("a", ARRIVAL.plusSeconds(70));
        bench.withdraw("a", ARRIVAL.plusSeconds(71));

        assertThat(receipts()).containsExactly("scored 1", "withdrawn 2", "withdrawn null unknown_id");
        assertThat(scores("NVDA")).containsExactly("scored a 1", "withdrawn a 2");
    }

    @Test
    void anArticleAfterItsWithdrawalIsTheNextRevision() {
        bench.article("a", RISES, ARRIVAL);
        bench.withdraw("a", ARRIVAL.plusSeconds(70));
        bench.article("a", RISES, ARRIVAL.plusSeconds(71));

        assertThat(receipts()).containsExactly("scored 1", "withdrawn 2", "scored 3");
        assertThat(scores("NVDA")).containsExactly("scored a 1", "withdrawn a 2", "corrected a 3");
        assertThat(last("NVDA").get("articles").intValue()).isOne();
    }

    @Test
    void theSameContentAgainIsADuplicateOfTheLastRevision() {
        bench.article("a", RISES, ARRIVAL);
        bench.article("a", FALLS, ARRIVAL.plusSeconds(1));
        bench.article("a", FALLS, ARRIVAL.plusSeconds(2));
        bench.article("a", RISES, ARRIVAL.plusSeconds(3));

        assertThat(receipts()).containsExactly("scored 1", "scored 2", "duplicate 2", "scored 3");
    }

    @Test
    void contentIsTheFieldsAsGivenAndNothingElse() {
        bench.send(article("\"published_at\":\"2026-01-05T14:00:00Z\""), ARRIVAL);
        bench.send(article("\"published_at\":\"2026-01-05T14:00:00Z\",\"url\":null,\"author\":\"x\""), ARRIVAL);
        bench.send(article("\"published_at\":\"2026-01-05T14:00:00+00:00\""), ARRIVAL);
        bench.send(article("\"published_at\":\"2026-01-05T14:00:00+00:00\",\"url\":\"\""), ARRIVAL);

        assertThat(receipts()).containsExactly("scored 1", "duplicate 1", "scored 2", "scored 3");
    }

    @Test
    void aCorrectionOfTheSourceMovesTheArticleToIt() {
        bench.send(article("\"source\":\"one\""), ARRIVAL);
        bench.send(article("\"source\":\"two\""), ARRIVAL.plusSeconds(1));
        bench.send("{\"id\":\"b\",\"title\":\"" + FALLS + "\",\"source\":\"two\"}", ARRIVAL.plusSeconds(2));

        assertThat(receipts()).containsExactly("scored 1", "scored 2", "scored 1");
        assertThat(last("NVDA").get("sources").intValue()).isOne();
        assertThat(last("NVDA").get("articles").intValue()).isEqualTo(2);
    }

    @Test
    void aCorrectionByDaysMovesTheArticleOutOfTheShorterWindows() {
        bench.send(article("\"published_at\":\"2026-01-05T14:29:00Z\""), ARRIVAL);
        bench.send(article("\"published_at\":\"2026-01-03T14:29:00Z\""), ARRIVAL.plusSeconds(71));
        bench.tick(ARRIVAL.plusSeconds(121));

        assertThat(articles("1h")).containsExactly(1, 0);
        assertThat(articles("7d")).containsExactly(1);
    }

    @Test
    void aCorrectionOutOfAllWindowsLeavesNothing() {
        bench.send(article("\"published_at\":\"2026-01-05T14:29:00Z\""), ARRIVAL);
        bench.send(article("\"published_at\":\"1970-01-01T00:00:00Z\""), ARRIVAL.plusSeconds(71));
        bench.tick(ARRIVAL.plusSeconds(121));

        assertThat(articles("7d")).containsExactly(1, 0);
        assertThat(scores("NVDA")).containsExactly("scored a 1", "corrected a 2");
    }

    @Test
    void anArticleThatAgedOutOfTheWindowsIsStillCorrected() {
        bench.send(article("\"published_at\":\"2025-12-30T14:29:00Z\""), ARRIVAL);
        var later = ARRIVAL.plus(Duration.ofDays(3));
        bench.article("a", FALLS, later);
        bench.tick(later.plusSeconds(121));

        assertThat(scores("NVDA")).containsExactly("scored a 1", "corrected a 2");
        assertThat(articles("7d")).containsExactly(1, 0, 1);
    }

    @Test
    void anArticleIsNewAgainOnceItIsForgotten() {
        bench.article("a", RISES, ARRIVAL);
        bench.article("a", FALLS, ARRIVAL.plus(WEEK));
        bench.article("a", RISES, ARRIVAL.plus(WEEK).plus(WEEK).plusMillis(1));
        bench.withdraw("a", ARRIVAL.plus(WEEK).plus(WEEK).plus(WEEK).plusMillis(2));

        assertThat(receipts()).containsExactly("scored 1", "scored 2", "scored 1", "withdrawn null unknown_id");
    }

    @Test
    void anArticleThatCannotBeReadChangesNothing() {
        bench.article("a", RISES, ARRIVAL);
        bench.send("{\"id\":\"a\",\"title\":7}", ARRIVAL.plusSeconds(1));
        bench.article("a", RISES, ARRIVAL.plusSeconds(2));

        assertThat(receipts()).containsExactly("scored 1", "dead_letter null wrong_type", "duplicate 1");
    }

    private static String article(String more) {
        return "{\"id\":\"a\",\"title\":\"" + RISES + "\"," + more + "}";
    }

    /** Outcome, revision and reason of each record. */
    private List<String> receipts() {
        return bench.outcomes().stream()
                .map(o -> o.get("outcome").textValue()
                        + ' '
                        + o.get("revision").asText()
                        + (o.get("reason").isNull() || o.get("outcome").asText().startsWith("unsupported")
                                ? ""
                                : ' ' + o.get("reason").textValue()))
                .toList();
    }

    /** Status, article and revision of each score. */
    private List<String> scores(String subject) {
        return of(bench.scores(), subject).stream()
                .map(s -> s.get("status").textValue()
                        + ' '
                        + s.get("article_id").textValue()
                        + ' '
                        + s.get("revision").intValue())
                .toList();
    }

    private List<Integer> articles(String window) {
        return bench.rolling("NVDA", window).stream()
                .map(value -> value.get("articles").intValue())
                .toList();
    }

    /** The last value of an hour, a minute after the last record. */
    private JsonNode last(String subject) {
        bench.tick(Instant.ofEpochMilli(lastArrival()).plusSeconds(61));
        var values = bench.rolling(subject, "1h");
        return values.get(values.size() - 1);
    }

    private long lastArrival() {
        var records = bench.records(Bench.TOPICS.outcomes());
        return records.get(records.size() - 1).timestamp();
    }

    private static List<JsonNode> of(List<JsonNode> scores, String subject) {
        return scores.stream()
                .filter(score -> score.get("subject").textValue().equals(subject))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return Bench.stream(array).map(JsonNode::textValue).toList();
    }
}
