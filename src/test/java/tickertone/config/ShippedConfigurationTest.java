package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tickertone.sentiment.Cue;
import tickertone.text.Finder;

/** Reads the files that the jar carries. */
class ShippedConfigurationTest {
    @Test
    void hasNoFault() throws Exception {
        var configuration = Configuration.load(null, Map.of(), Map.of());

        assertThat(configuration.watchlist().subjects()).hasSizeGreaterThan(50);
        assertThat(configuration.watchlist().subject("NVDA").aliases()).isNotEmpty();
        assertThat(configuration.cues()).extracting(Cue::name).contains("beat reporter", "但");
        assertThat(Configuration.of(configuration.document()).digest()).isEqualTo(configuration.digest());
    }

    @Test
    void givesEachAliasToOneSubject() throws Exception {
        var watchlist = Configuration.load(null, Map.of(), Map.of()).watchlist();

        assertThat(Finder.collisions(watchlist)).isEmpty();
    }

    @Test
    void leavesNoDoubtfulAliasWithoutARule() throws Exception {
        assertThat(Configuration.load(null, Map.of(), Map.of()).doubts()).isEmpty();
    }
}
