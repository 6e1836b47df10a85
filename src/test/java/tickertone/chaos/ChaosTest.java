package tickertone.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.chaos.Blow.JOIN;
import static tickertone.chaos.Blow.KILL;
import static tickertone.chaos.Blow.LEAVE;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link Chaos}. */
class ChaosTest {
    @TempDir
    private Path folder;

    @Test
    void saysTheSameWhetherOrNotItIsKilledAndMovedInTheMiddle() throws Exception {
        var round = new Round(1, 1_000, 1_000, List.of(KILL, JOIN, KILL, LEAVE));

        var report = round.run(folder);

        assertThat(report.faults()).isEmpty();
        assertThat(report.kills()).hasSize(2);
        assertThat(report.killsInFlight()).as("kills in flight").isPositive();
        assertThat(report.outputs().takenBack()).as("records taken back").isPositive();
        assertThat(Site.TOPICS.outputs())
                .allSatisfy(topic ->
                        assertThat(report.outputs().count(topic)).as(topic).isPositive());
    }
}
