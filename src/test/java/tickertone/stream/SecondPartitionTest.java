package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tickertone.stream.RandomLog.Sent;

/** An id that lies on two source partitions, which a publisher should avoid. */
class SecondPartitionTest {
    @Test
    void anIdOnASecondPartitionReplacesWhatItAdded() {
        var fold = fold(
                List.of(sent("Nvidia shares surge on record revenue", 0)),
                List.of(sent("Nvidia and Tesla shares plunge", 10)));

        assertThat(fold.receipts.get("a")).allMatch(receipt -> receipt.contains("\"revision\":1"));
        assertThat(fold.said.get("Scored NVDA")).hasSize(2).allMatch(score -> score.contains("\"status\":\"scored\""));
        assertThat(articles(fold, "NVDA")).contains("\"articles\":1,").contains("\"positive_count\":0,");
        assertThat(articles(fold, "TSLA")).contains("\"articles\":1,");
    }

    @Test
    void subjectsThatItNoLongerNamesStay() {
        var fold = fold(
                List.of(sent("Nvidia and Tesla shares plunge", 0)),
                List.of(sent("Nvidia shares surge on record revenue", 10)));

        assertThat(articles(fold, "TSLA")).contains("\"articles\":1,");
        assertThat(fold.said.get("Scored TSLA")).hasSize(1);
    }

    @Test
    void aWithdrawalOnAPartitionThatDoesNotKnowTheIdChangesNothing() {
        var fold = fold(List.of(sent("Nvidia shares surge on record revenue", 0)), List.of(sent(null, 10)));

        assertThat(fold.receipts.get("a")).anyMatch(receipt -> receipt.contains("unknown_id"));
        assertThat(articles(fold, "NVDA")).contains("\"articles\":1,");
    }

    @Test
    void aWithdrawalTakesOutWhateverTheIdAddedLast() {
        var fold = fold(
                List.of(sent("Nvidia shares surge on record revenue", 0), sent(null, 20)),
                List.of(sent("Nvidia shares plunge", 10)));

        assertThat(fold.said.get("Rolled NVDA")).isNull();
        assertThat(fold.said.get("Scored NVDA")).hasSize(3);
    }

    private static Fold fold(List<Sent> one, List<Sent> other) {
        var end = List.of(Sent.tick(ARRIVAL.plusSeconds(70)));
        return Fold.of(Bench.REPLAY, List.of(concat(one, end), concat(other, end)), 1, new Random(1));
    }

    private static List<Sent> concat(List<Sent> log, List<Sent> end) {
        return Stream.concat(log.stream(), end.stream()).toList();
    }

    /** The last rolling value of a subject. */
    private static String articles(Fold fold, String subject) {
        var values = fold.said.get("Rolled " + subject);
        return values.get(values.size() - 1);
    }

    private static Sent sent(@Nullable String title, int seconds) {
        Instant arrival = ARRIVAL.plusSeconds(seconds);
        byte[] value = title == null ? null : Bench.json("a", title).getBytes(UTF_8);
        return new Sent("a".getBytes(UTF_8), value, arrival, "a", false);
    }
}
