package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tickertone.verify.Difference;
import tickertone.verify.Proof;

class ProofTextTest {
    private static final Instant BEGIN = Instant.parse("2025-01-24T01:06:35Z");
    private static final Instant END = Instant.parse("2025-02-07T22:35:00Z");
    private static final Difference CHANGED = new Difference(
            "sentiment.scores",
            Difference.Kind.CHANGED,
            "partition 0 offset 7",
            "NVDA",
            "wire-1",
            BEGIN,
            "score is 0.1, recomputed 0.2\u001b[31m");

    @Test
    void saysFromWhenToWhenAllIsProved() {
        var proof = proof(new Proof.Range(false, BEGIN, BEGIN, END), Map.of(), 0, List.of());

        assertThat(ProofText.write(proof).lines())
                .contains("news.articles: 1,000 records in 4 partitions, 10 of them ticks")
                .contains("  990 records under configuration 0123456789ab")
                .contains(
                        "sentiment.scores                                    1,200 the same, 3 not written yet, 2 no longer kept")
                .contains("Conservation: 990 records without ticks, 990 outcomes; 1,200 subjects scored, 1,200 scores")
                .endsWith("Proved: the outputs follow from the log, byte for byte, from " + BEGIN + " to " + END);
    }

    @Test
    void saysThatAProofIsPartial() {
        var whole = proof(new Proof.Range(true, BEGIN, END, END), Map.of(), 0, List.of());
        var scoresOnly = proof(new Proof.Range(true, BEGIN, null, END), Map.of(), 0, List.of());

        assertThat(ProofText.write(whole)).contains("partial", "scores from " + BEGIN + ", sums from " + END);
        assertThat(ProofText.write(scoresOnly)).contains("partial", "sums not yet");
    }

    @Test
    void saysWhichProgramMadeOtherRecords() {
        var proof = proof(new Proof.Range(false, BEGIN, BEGIN, END), Map.of("0.0.9+java17", 5L), 0, List.of());

        assertThat(ProofText.write(proof))
                .contains(
                        "5 output records written by 0.0.9+java17, not by this program: compared in all other fields");
    }

    @Test
    void namesTheFirstDifferencesWithoutTheirControlCharacters() {
        var proof = proof(new Proof.Range(false, BEGIN, BEGIN, END), Map.of(), 2, List.of(CHANGED));

        String text = ProofText.write(proof);

        assertThat(text)
                .contains("2 differences, the first:")
                .contains("changed  sentiment.scores partition 0 offset 7, NVDA, article wire-1, " + BEGIN
                        + ": score is 0.1, recomputed 0.2")
                .endsWith("The outputs do not follow from the log.")
                .doesNotContain("\u001b");
    }

    @Test
    void writesTheSameAsJson() throws Exception {
        var proof = proof(new Proof.Range(true, BEGIN, null, END), Map.of(), 2, List.of(CHANGED));

        var json = new ObjectMapper().readTree(ProofJson.write(proof));

        assertThat(json.path("proved").asBoolean()).isFalse();
        assertThat(json.path("partial").asBoolean()).isTrue();
        assertThat(json.path("scores_from").asText()).isEqualTo(BEGIN.toString());
        assertThat(json.path("sums_from").isNull()).isTrue();
        assertThat(json.path("topics").path("sentiment.scores").path("same").asLong())
                .isEqualTo(1_200);
        assertThat(json.path("differences").asLong()).isEqualTo(2);
        assertThat(json.path("first_differences").get(0).path("article_id").asText())
                .isEqualTo("wire-1");
    }

    private static Proof proof(Proof.Range range, Map<String, Long> engines, long differences, List<Difference> first) {
        return new Proof(
                "news.articles",
                4,
                1_000,
                range,
                new TreeMap<>(Map.of("0123456789ab", 990L)),
                new TreeMap<>(engines),
                List.of(new Proof.Compared("sentiment.scores", 1_200, 3, 2)),
                new Proof.Counts(990, 990, 1_200, 1_200),
                40,
                differences,
                first);
    }
}
