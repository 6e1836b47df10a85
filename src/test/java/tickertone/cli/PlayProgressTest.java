package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tickertone.feed.Pace;
import tickertone.stream.Topics;

/** Without a terminal. */
class PlayProgressTest {
    private static final Instant FIRST = Instant.parse("2025-01-27T10:00:00Z");
    private static final Instant LAST = FIRST.plusSeconds(7_200);
    private static final long SECOND = 1_000_000_000;
    private static final long TOTAL = 10_000;

    private final Topics topics = new Topics("replay.r.");
    private final Receipts receipts = new Receipts(topics);
    private final StringWriter err = new StringWriter();
    private long nanos;

    @Test
    void saysNothingBeforeTheFirstReceipt() {
        progress(Pace.MAX).show();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsRateEventTimeRemainingTimeAndDeadLetters() {
        var progress = progress(Pace.MAX);
        progress.show();

        receive(399, "scored", FIRST);
        receive(1, "dead_letter", FIRST.plusSeconds(60));
        nanos += 4 * SECOND;
        progress.show();

        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "400 of 10,000 records, 100/s, at 2025-01-27T10:01:00Z, 1m37s left, 1 dead letters\n");
    }

    @Test
    void atAPaceTheRemainingTimeIsThatOfTheFeed() {
        var progress = progress(Pace.parse("60x"));

        receive(1, "scored", FIRST);
        progress.show();

        assertThat(err.toString()).contains(" 2m0s left");
    }

    @Test
    void nothingRemainsOnceAllReceiptsAreThere() {
        var progress = progress(Pace.parse("1x"));

        receive((int) TOTAL, "no_mention", FIRST);
        progress.show();

        assertThat(err.toString()).startsWith("10,000 of 10,000 records").contains(" 0s left");
    }

    private PlayProgress progress(Pace pace) {
        return new PlayProgress(new PrintWriter(err), receipts, TOTAL, LAST, pace, () -> nanos, null);
    }

    private void receive(int count, String outcome, Instant arrival) {
        for (int i = 0; i < count; i++) {
            receipts.take(Receipt.of(topics, outcome, arrival));
        }
    }
}
