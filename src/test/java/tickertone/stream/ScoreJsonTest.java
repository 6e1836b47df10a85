package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scores as their topic carries them. */
class ScoreJsonTest {
    private static final String GOOD = "Nvidia shares surge on record revenue";

    private final Bench bench = new Bench(Bench.REPLAY);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theFieldsOfAScoreStandInTheirOrder() {
        bench.article("a", GOOD, ARRIVAL);

        var record = bench.records(Bench.TOPICS.scores()).get(0);
        var score = bench.scores("NVDA").get(0);
        assertThat(Bench.names(score))
                .containsExactly(
                        "subject",
                        "kind",
                        "status",
                        "article_id",
                        "revision",
                        "title",
                        "source",
                        "language",
                        "url",
                        "published_at",
                        "arrived_at",
                        "time_basis",
                        "score",
                        "class",
                        "positive",
                        "neutral",
                        "negative",
                        "label",
                        "confidence",
                        "relevance",
                        "in_title",
                        "mentions",
                        "first_sentence",
                        "sentences",
                        "subjects",
                        "weight",
                        "story",
                        "story_sequence",
                        "similar_before",
                        "event",
                        "aliases",
                        "aliases_rest",
                        "evidence",
                        "evidence_rest",
                        "evidence_total",
                        "config",
                        "engine");
        assertThat(Bench.names(score.get("similar_before"))).containsExactly("12h", "1d", "3d", "7d");
        assertThat(Bench.names(score.get("aliases").get(0))).containsExactly("text", "start", "end");
        assertThat(Bench.names(score.get("evidence").get(0))).containsExactly("text", "start", "end", "cue", "share");
        assertThat(record.timestamp()).isEqualTo(ARRIVAL.toEpochMilli());
        assertThat(new String(record.value(), UTF_8)).containsPattern("\"score\":-?[01]\\.\\d{4},");
    }

    @Test
    void offsetsCountUtf16CharactersOfTitleLineFeedBody() {
        bench.send("{\"id\":\"a\",\"title\":\"😀 News\",\"body\":\"Today Nvidia surges.\"}", ARRIVAL);

        String text = "😀 News\nToday Nvidia surges.";
        var score = bench.scores("NVDA").get(0);
        assertThat(ExplainedScore.placed(score)).isNotEmpty();
        for (var place : Stream.concat(Bench.stream(score.get("aliases")), ExplainedScore.placed(score).stream())
                .toList()) {
            assertThat(text.substring(
                            place.get("start").intValue(), place.get("end").intValue()))
                    .isEqualTo(place.get("text").textValue());
        }
    }

    @Test
    void aTitleOf900KilobytesWithTwentySubjectsIsScored() {
        var companies = List.of(
                "Nvidia",
                "Tesla",
                "Microsoft",
                "Netflix",
                "Palantir",
                "Broadcom",
                "Qualcomm",
                "Intel",
                "Oracle",
                "Salesforce",
                "Alphabet",
                "Amazon.com",
                "Boeing",
                "Pfizer",
                "Walmart",
                "JPMorgan",
                "Micron",
                "AMD",
                "Vistra",
                "Constellation Energy");
        String list = String.join(", ", companies) + " shares surge after record revenue; ";
        String title = list.repeat(900_000 / list.length());

        bench.article("before", GOOD, ARRIVAL);
        bench.article("a", title, ARRIVAL);
        bench.article("after", GOOD, ARRIVAL);

        assertThat(bench.outcomes())
                .extracting(o -> o.get("outcome").textValue())
                .containsOnly("scored");
        var scores = bench.scores().stream()
                .filter(s -> s.get("article_id").textValue().equals("a"))
                .toList();
        assertThat(scores).hasSizeBetween(10, 50);
        assertThat(scores).allSatisfy(score -> {
            assertThat(score.get("title").textValue()).hasSize(300);
            assertThat(score.get("aliases")).hasSizeLessThanOrEqualTo(32);
            assertThat(score.get("evidence")).hasSizeLessThanOrEqualTo(33);
            ExplainedScore.assertExplained(score);
        });
        assertThat(bench.records(Bench.TOPICS.scores()))
                .allSatisfy(record -> assertThat(record.value()).hasSizeLessThan(20_000));
    }
}
