package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tickertone.rolling.Rolling.State;

class RollerTest {
    @Test
    void writesABoundaryOnceTimeHasPassedIt() {
        var desk = Desk.replay("5m").add(Told.at("14:00:30"));

        desk.advance("14:01:00");
        assertThat(desk.rollingLines()).isEmpty();

        desk.advance("14:01:00.001");
        assertThat(desk.rollingLines()).containsExactly("5m 14:01 1");
    }

    @Test
    void countsWhatArrivesExactlyAtTheBoundary() {
        var desk = Desk.replay("5m")
                .add(
                        Told.at("14:01:00").published("14:00:30"),
                        Told.at("14:01:00.001").published("14:00:30"));

        desk.advance("14:02:00.001");

        assertThat(desk.rollingLines()).containsExactly("5m 14:01 1", "5m 14:02 2");
    }

    @Test
    void leavesAMinuteThatBeginsAtTheBoundaryToTheNext() {
        var desk = Desk.replay("5m").add(Told.at("14:01:00"));

        desk.advance("14:02:00.001");

        assertThat(desk.rollingLines()).containsExactly("5m 14:02 1");
    }

    @Test
    void dropsAPaneWhenItsMinuteLeavesTheWindow() {
        var desk = Desk.replay("5m").add(Told.at("14:00:59.999"));

        desk.advance("15:00:00");

        assertThat(desk.rollingLines()).containsExactly("5m 14:01 1", "5m 14:06 0");
    }

    @Test
    void countsALateArticleFromItsArrivalUntilItsMinuteAgesOut() {
        var desk = Desk.replay("5m").add(Told.at("14:03:10").published("14:00:10"));

        desk.advance("15:00:00");

        assertThat(desk.rollingLines()).containsExactly("5m 14:04 1", "5m 14:06 0");
    }

    @Test
    void countsAMinuteInTheLastWindowThatHoldsItAndNotAfter() {
        var desk = Desk.replay("5m")
                .add(
                        Told.at("14:05:00").published("14:00:00"),
                        Told.at("14:05:00.001").published("14:00:59"));

        desk.advance("15:00:00");

        assertThat(desk.rollingLines()).containsExactly("5m 14:05 1", "5m 14:06 0");
    }

    @Test
    void takesNoNoticeOfAnArticleTooOldForAllWindows() {
        var desk = Desk.live("5m", "1d").add(Told.at("14:00:00").published(Instant.EPOCH));
        desk.add(Told.at("14:00:01").published(Instant.MIN), Told.at("14:00:02").ago(Duration.ofDays(1)));

        assertThat(desk.rows()).isZero();
        assertThat(desk.advance("15:00:00").latest).isEmpty();
    }

    @Test
    void writesOnlyTheWindowsThatChanged() {
        var desk = Desk.replay("2m", "5m").add(Told.at("14:03:30").published("14:00:30"));

        desk.advance("14:04:00.001");

        assertThat(desk.rollingLines()).containsExactly("5m 14:04 1");
    }

    @Test
    void writesNothingWhereOneLeavesAndItsEqualComes() {
        var desk = Desk.replay("2m").add(Told.at("14:00:30")).advance("14:02:00.001");

        desk.add(Told.at("14:02:30")).advance("14:03:00.001");

        assertThat(desk.rollingLines()).containsExactly("2m 14:01 1");
    }

    @Test
    void leapsOverAYearOfSilence() {
        var desk = Desk.replay("5m", "7d").add(Told.at("14:00:30"));

        desk.advance(Day.at("14:00:00").plus(Duration.ofDays(365)).toEpochMilli());

        assertThat(desk.rollingLines()).containsExactly("5m 14:01 1", "7d 14:01 1", "5m 14:06 0", "7d 14:01 0");
        assertThat(desk.rows()).isZero();
    }

    @Test
    void tellsHowFarAValueCanBeReliedOn() {
        var desk = Desk.replay("1h");

        desk.add(Told.at("14:00:10").copied()).advance("14:01:01");
        desk.add(Told.at("14:01:10")).advance("14:02:01");
        desk.add(Told.at("14:02:10").tone(Told.BAD)).advance("16:00:00");

        assertThat(desk.rolling)
                .extracting(Rolling::state)
                .startsWith(Rolling.State.ONLY_COPIES, Rolling.State.THIN, Rolling.State.OK)
                .endsWith(Rolling.State.NO_NEWS);
    }

    @Test
    void callsAStoryWithoutWeightThin() {
        var desk = Desk.replay("1h").add(Told.at("14:00:10").weight(0)).advance("14:01:01");

        var value = desk.lastRolling();

        assertThat(value.state()).isEqualTo(Rolling.State.THIN);
        assertThat(value.sentiment()).isNull();
        assertThat(value.effectiveCount()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void countsEachSourceOnceAndNoneForAnUnknownOne() {
        var desk = Desk.replay("5m")
                .add(
                        Told.at("14:00:01"),
                        Told.at("14:00:02"),
                        Told.at("14:00:03").source("b"));
        desk.add(Told.at("14:01:04").source(null), Told.at("14:01:05").source("b"));

        desk.advance("15:00:00");

        assertThat(desk.rolling).extracting(Rolling::sources).containsExactly(2, 2, 1, 0);
    }

    @Test
    void countsTheSourcesOfAMinuteThatBeginsAtTheBoundary() {
        var desk =
                Desk.replay("5m").add(Told.at("14:00:30"), Told.at("14:01:00").source("b"));

        desk.advance("14:02:01");

        assertThat(desk.rolling).extracting(Rolling::sources).containsExactly(1, 2);
    }

    @Test
    void namesTheConfigurationOfTheNewestMention() {
        var desk = Desk.replay("5m")
                .add(Told.at("14:00:01").config("old"), Told.at("14:00:02").config("new"));

        desk.advance("14:01:01");

        assertThat(desk.lastRolling().config()).isEqualTo("new");
    }

    @Test
    void callsThinWhatTheConfigurationOfTheNewestMentionCallsThin() {
        var easy = Rules.of(BigDecimal.ONE, Duration.ZERO);
        var strict = Rules.of(new BigDecimal("1.0001"), Duration.ZERO);
        var withdrawn = Told.at("14:01:30").rules(strict);
        var desk = Desk.replay("5m", "1h").add(Told.at("14:00:10").rules(strict), withdrawn.rules(easy));

        desk.add(withdrawn.arrived(Day.at("14:02:10")).takenBack()).advance("15:00:00");

        assertThat(desk.rolling)
                .filteredOn(value -> value.window().name().equals("5m"))
                .extracting(Rolling::state)
                .containsExactly(State.THIN, State.OK, State.OK, State.NO_NEWS);
    }

    @Test
    void beginsAnewOnceAllIsWithdrawn() {
        var first = Told.at("14:00:10");
        var desk = Desk.replay("5m", "1h")
                .add(first, first.arrived(Day.at("14:50:10")).takenBack());
        for (int i = 0; i < Baseline.MIN_STORIES; i++) {
            desk.add(Told.at("14:50:20"));
        }

        desk.add(Told.at("14:59:30")).advance("15:00:01");
        assertThat(desk.lastRolling().articles()).isEqualTo(21);

        desk.add(Told.at("15:01:30"), Told.at("15:49:30")).advance("15:50:01");
        assertThat(desk.rolling)
                .filteredOn(value -> value.window().name().equals("5m"))
                .extracting(Rolling::attention)
                .containsOnlyNulls();
    }

    @Test
    void refusesToGoBackInTime() {
        var desk = Desk.replay("5m").advance("14:00:00");

        assertThatThrownBy(() -> desk.add(Told.at("13:59:59.999"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnArticlePublishedAfterItArrived() {
        var desk = Desk.replay("5m");

        assertThatThrownBy(() -> desk.add(Told.at("14:00:00").published("14:01:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatASubjectNobodyWatchesIsGoneAfterItsLastValues() {
        var desk = Desk.replay("5m", "1h").add(Told.at("14:00:10")).unwatch("NVDA");

        desk.advance("15:01:00");
        assertThat(desk.gone).isEmpty();

        desk.advance("15:01:00.001");
        assertThat(desk.gone).containsExactly("NVDA 5m 15:01", "NVDA 1h 15:01");
        assertThat(desk.lastRolling().state()).isEqualTo(Rolling.State.NO_NEWS);
        assertThat(desk.rows()).isZero();
    }

    @Test
    void saysNothingMoreOfASilentSubjectThatIsWatched() {
        var desk = Desk.replay("5m").add(Told.at("14:00:10")).advance("16:00:00");

        assertThat(desk.gone).isEmpty();
    }

    @Test
    void refusesStateOfOtherWindows() {
        var desk = Desk.replay("5m").add(Told.at("14:00:00"));
        var windows = Windows.parse("5m", "1h");

        assertThatThrownBy(() -> new Roller(windows, true, subject -> true, desk.stores(), desk))
                .isInstanceOf(UnfitState.class)
                .hasMessageContainingAll("[5] minutes", "[5, 60]", "reset");
    }
}
