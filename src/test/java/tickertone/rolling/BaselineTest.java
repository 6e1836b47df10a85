package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final Window HOUR = Window.parse("1h");
    private static final Window DAY = Window.parse("1d");
    private static final Told GOOD = Told.at("14:00:00");
    private static final Told BAD = GOOD.tone(Told.BAD);

    @Test
    void isAttentionPerTime() {
        var baseline = new Baseline(DAY, sums(GOOD, GOOD, GOOD, BAD, BAD, BAD), true);

        assertThat(baseline.attention(HOUR, sums(GOOD, BAD))).isEqualTo(new BigDecimal("8.00"));
        assertThat(baseline.attention(HOUR, Sums.ZERO)).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void isSurpriseInStandardErrorsWithItsSign() {
        var baseline = new Baseline(DAY, sums(GOOD, GOOD, BAD, BAD), true);

        assertThat(baseline.surprise(sums(GOOD, GOOD))).isEqualTo(new BigDecimal("1.41"));
        assertThat(baseline.surprise(sums(BAD, BAD, BAD))).isEqualTo(new BigDecimal("-1.73"));
        assertThat(baseline.surprise(sums(GOOD, BAD))).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void hasNoSurpriseWhereNothingDiffers() {
        assertThat(new Baseline(DAY, sums(GOOD, GOOD), true).surprise(sums(GOOD, GOOD)))
                .isNull();
        assertThat(new Baseline(DAY, sums(GOOD, BAD), true).surprise(sums(GOOD)))
                .isNull();
        assertThat(new Baseline(DAY, sums(GOOD, BAD), true).surprise(Sums.ZERO)).isNull();
    }

    @Test
    void saysNothingBeforeTwentyStories() {
        var desk = listenedFor(Duration.ofHours(1), 18);
        assertThat(desk.lastRolling().attention()).isNull();

        desk = listenedFor(Duration.ofHours(1), 19);
        assertThat(desk.lastRolling().attention()).isNotNull();
    }

    @Test
    void saysNothingBeforeTheLongestWindowHasPassed() {
        var desk = listenedFor(Duration.ofMinutes(59), 30);
        assertThat(desk.lastRolling().attention()).isNull();

        desk = listenedFor(Duration.ofMinutes(60), 30);
        assertThat(desk.lastRolling().attention()).isNotNull();
    }

    /** One mention at a boundary, more long after it, and the value of the shorter window at the boundary after them. */
    private static Desk listenedFor(Duration passed, int more) {
        var start = Day.at("14:00:00");
        var desk = Desk.replay("5m", "1h").add(GOOD);
        var last = start.plus(passed).minusMillis(1);
        Stream.generate(() -> Told.of("NVDA", last)).limit(more).forEach(desk::add);
        desk.advance(start.plus(passed).toEpochMilli() + 1);
        desk.rolling.removeIf(value -> !value.window().name().equals("5m"));
        return desk;
    }

    private static Sums sums(Told... told) {
        return new Longhand(List.of(told)).sums();
    }
}
