package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tickertone.config.Configuration;
import tickertone.config.FaultyConfiguration;
import tickertone.config.Settings;

class WiringTest {
    @Test
    void aFeedAtFullSpeedIsCommittedOnceASecond() throws FaultyConfiguration {
        var life = Wiring.played(settings("100ms"), Map.of(), false);

        assertThat(life.commitInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(life.tick()).isZero();
    }

    @Test
    void aFeedAtAPaceIsCommittedAsOftenAsLiveNews() throws FaultyConfiguration {
        var settings = settings("50ms");

        assertThat(Wiring.played(settings, Map.of(), true).commitInterval())
                .isEqualTo(Wiring.live(settings, Map.of()).commitInterval())
                .isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void keepsALongerInterval() throws FaultyConfiguration {
        assertThat(Wiring.played(settings("5s"), Map.of(), false).commitInterval())
                .isEqualTo(Duration.ofSeconds(5));
    }

    private static Settings settings(String commitInterval) throws FaultyConfiguration {
        return Configuration.load(null, Map.of("commit.interval", commitInterval), Map.of())
                .settings();
    }
}
