package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Additivity: totals equal the sum of the panes in the window. */
class AuditTest {
    private final Desk desk = Desk.replay("5m", "1h")
            .add(
                    Told.at("14:00:30"),
                    Told.at("14:03:30").tone(Told.BAD),
                    Told.at("14:04:30").of("TSLA").published("13:20:00"))
            .advance("14:07:00.001");

    @Test
    void findsTotalsThatAreTheSumsOfTheirPanes() {
        var audit = desk.audit();

        assertThat(audit.faults()).isEmpty();
        assertThat(audit.totals()).isEqualTo(4);
    }

    @Test
    void findsAPaneThatNoTotalKnows() {
        var extra = Contribution.of(Told.at("14:04:00").score());

        desk.panes.put(
                Keys.pane("NVDA", extra.minute()),
                Pane.EMPTY.plus(extra.sums(), null).packed());

        assertThat(desk.audit().faults())
                .hasSize(2)
                .allMatch(fault -> fault.contains("NVDA") && fault.contains("is not the sum of its panes"))
                .anyMatch(fault -> fault.contains("over 5m"))
                .anyMatch(fault -> fault.contains("over 1h"));
    }

    @Test
    void findsATotalWhosePaneIsGone() {
        desk.panes.delete(Keys.pane("TSLA", Minutes.of(Day.at("13:20:00"))));

        assertThat(desk.audit().faults()).singleElement().satisfies(fault -> assertThat(fault)
                .contains("TSLA over 1h"));
    }

    @Test
    void findsSourcesThatThePanesDoNotHave() {
        long minute = Minutes.of(Day.at("14:03:30"));
        var pane = Pane.unpacked(desk.panes.get(Keys.pane("NVDA", minute)));

        desk.panes.put(Keys.pane("NVDA", minute), new Pane(pane.sums(), java.util.Map.of(new Hash(1, 2), 1)).packed());

        assertThat(desk.audit().faults()).singleElement().satisfies(fault -> assertThat(fault)
                .contains("NVDA over 1h"));
    }
}
