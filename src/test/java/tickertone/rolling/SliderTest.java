package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class SliderTest {
    private static final Windows WINDOWS = Windows.parse("5m");

    private final MemoryStore sources = new MemoryStore();
    private final Panes panes = new Panes(new MemoryStore());
    private final Slider slider = new Slider(panes, new Sources(sources, WINDOWS));

    @Test
    void leavesASourceThatItsPaneDoesNotTellApartOutOfTheWindowsToo() {
        var score = Told.at("14:00:30").score();
        var state = SubjectState.fresh(Origin.of(score), Day.millis("14:00:30"), WINDOWS);
        long minute = Minutes.of(Day.at("14:00:30"));
        panes.put("NVDA", minute, fullPane());

        slider.add(state, minute, Sums.of(score), SourceId.of("wire.example"));

        assertThat(state.longest().sums().articles()).isEqualTo(1);
        assertThat(state.longest().sources()).isZero();
        assertThat(sources.size()).isZero();
    }

    private static Pane fullPane() {
        var sources = new LinkedHashMap<SourceId, Integer>();
        for (int i = 0; i < Rolling.MAX_SOURCES; i++) {
            sources.put(new SourceId(i, i), 1);
        }
        return new Pane(Sums.ZERO, sources);
    }
}
