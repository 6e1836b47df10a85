package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaneTest {
    private static final Hash SOURCE = Hash.of("wire.example");
    private static final Sums ONE = Sums.of(Told.at("14:00:00").score());

    @Test
    void countsArticlesBySource() {
        var pane = Pane.EMPTY.plus(ONE, SOURCE).plus(ONE, SOURCE).plus(ONE, null);

        assertThat(pane.sums().articles()).isEqualTo(3);
        assertThat(pane.sources()).isEqualTo(Map.of(SOURCE, 2));
        assertThat(Pane.unpacked(pane.packed())).isEqualTo(pane);
    }

    @Test
    void forgetsASourceWithItsLastArticle() {
        var pane = Pane.EMPTY.plus(ONE, SOURCE).plus(ONE, SOURCE);

        assertThat(pane.minus(ONE, SOURCE)).isEqualTo(Pane.EMPTY.plus(ONE, SOURCE));
        assertThat(pane.minus(ONE, SOURCE).minus(ONE, SOURCE)).isEqualTo(Pane.EMPTY);
    }

    @Test
    void tellsNoMoreSourcesApartThanARecordPrints() {
        var sources = new LinkedHashMap<Hash, Integer>();
        for (int i = 0; i < Rolling.MAX_SOURCES; i++) {
            sources.put(new Hash(i, i), 1);
        }
        var full = new Pane(ONE, sources);

        var pane = full.plus(ONE, SOURCE).plus(ONE, new Hash(5, 5));

        assertThat(pane.sums().articles()).isEqualTo(3);
        assertThat(pane.sources()).hasSize(Rolling.MAX_SOURCES).containsEntry(new Hash(5, 5), 2);
        assertThat(pane.packed()).hasSizeLessThan(200_000);
    }
}
