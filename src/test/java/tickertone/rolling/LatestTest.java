package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatestTest {
    @Test
    void writesAFirstChangeOnceTimeHasPassedIt() {
        var desk = Desk.live("5m").add(Told.at("14:00:10"), Told.at("14:00:10"));

        desk.advance("14:00:10");
        assertThat(desk.latestLines()).isEmpty();

        desk.advance("14:00:10.001");
        assertThat(desk.latestLines()).containsExactly("5m 14:00:10 2");
    }

    @Test
    void endsItsWindowAtTheNextBoundary() {
        var desk = Desk.live("5m").add(Told.at("14:00:10")).advance("14:00:11");

        var value = desk.latest.get(0);

        assertThat(value.windowStart()).isEqualTo(Day.at("13:56:00"));
        assertThat(value.windowEnd()).isEqualTo(Day.at("14:01:00"));
        assertThat(value.asOf()).isEqualTo(Day.at("14:00:10"));
    }

    @Test
    void gathersTheChangesOfASecondAfterAFirstOne() {
        var desk = Desk.live("5m").add(Told.at("14:00:10"), Told.at("14:00:10.300"), Told.at("14:00:10.900"));

        desk.advance("14:00:11");
        assertThat(desk.latestLines()).containsExactly("5m 14:00:10 1");

        desk.advance("14:00:11.001");
        assertThat(desk.latestLines()).containsExactly("5m 14:00:10 1", "5m 14:00:11 3");
    }

    @Test
    void gathersWhatArrivesExactlyAfterASecond() {
        var desk = Desk.live("5m").add(Told.at("14:00:10"), Told.at("14:00:11"), Told.at("14:00:11.001"));

        desk.advance("14:00:30");

        assertThat(desk.latestLines()).containsExactly("5m 14:00:10 1", "5m 14:00:11 2", "5m 14:00:11.001 3");
    }

    @Test
    void writesEachArrivalWithoutAnInterval() {
        var rules = Rules.of(BigDecimal.ONE, Duration.ZERO);
        var first = Told.at("14:00:10").rules(rules);
        var desk = Desk.live("5m").add(first, Told.at("14:00:10"));

        desk.add(Told.at("14:00:10.001").rules(rules)).advance("14:00:30");

        assertThat(desk.latestLines()).containsExactly("5m 14:00:10 2", "5m 14:00:10.001 3");
    }

    @Test
    void gathersForAsLongAsTheFirstChangeSaid() {
        var patient = Rules.of(BigDecimal.ONE, Duration.ofSeconds(9));
        var desk = Desk.live("5m").add(Told.at("14:00:10").rules(patient), Told.at("14:00:12"), Told.at("14:00:18"));

        desk.add(Told.at("14:00:19.001"), Told.at("14:00:20").rules(patient)).advance("14:00:30");

        assertThat(desk.latestLines())
                .containsExactly("5m 14:00:10 1", "5m 14:00:19 3", "5m 14:00:19.001 4", "5m 14:00:20.001 5");
    }

    @Test
    void coversWhatWasGatheredWithTheValueAtABoundary() {
        var desk = Desk.live("5m").add(Told.at("14:00:59.500"), Told.at("14:00:59.700"));

        desk.advance("14:04:00");

        assertThat(desk.latestLines()).containsExactly("5m 14:00:59.500 1", "5m 14:01 2");
    }

    @Test
    void writesWhatChangedSinceTheBoundary() {
        var desk = Desk.live("5m").add(Told.at("14:00:59.500"), Told.at("14:00:59.700"), Told.at("14:01:00.200"));

        desk.advance("14:04:00");

        assertThat(desk.latestLines()).containsExactly("5m 14:00:59.500 1", "5m 14:01 2", "5m 14:01:00.500 3");
    }

    @Test
    void seesAMinuteThatBeginsAtTheBoundaryAtOnce() {
        var desk = Desk.live("5m").add(Told.at("14:01:00"));

        desk.advance("14:01:00.001");

        assertThat(desk.latestLines()).containsExactly("5m 14:01 1");
        assertThat(desk.latest.get(0).windowEnd()).isEqualTo(Day.at("14:02:00"));
    }

    @Test
    void missesAMinuteThatLeavesAtTheBoundaryOfItsArrival() {
        var desk = Desk.live("5m").add(Told.at("14:05:00").published("14:00:00"));

        desk.advance("15:00:00");

        assertThat(desk.latestLines()).isEmpty();
        assertThat(desk.rollingLines()).containsExactly("5m 14:05 1", "5m 14:06 0");
    }

    @Test
    void takesWhatItMissedForNoFirstChange() {
        var desk = Desk.live("5m").add(Told.at("14:05:00").published("14:00:00"), Told.at("14:05:00.500"));

        desk.advance("14:05:30");

        assertThat(desk.latestLines()).containsExactly("5m 14:05:00.500 1");
    }

    @Test
    void forgetsAPaneAtTheBoundaryAfterWhichItIsOut() {
        var desk = Desk.live("5m").add(Told.at("14:00:10"));

        desk.advance("15:00:00");

        assertThat(desk.latestLines()).containsExactly("5m 14:00:10 1", "5m 14:05 0");
    }

    @Test
    void writesAtChangedBoundariesOnlyInAReplay() {
        var desk = Desk.replay("5m").add(Told.at("14:00:10"), Told.at("14:00:20"), Told.at("14:01:00"));

        desk.advance("15:00:00");

        assertThat(desk.latestLines()).containsExactly("5m 14:01 3", "5m 14:05 1", "5m 14:06 0");
    }
}
