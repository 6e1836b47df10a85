package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class SliderTest {
    private static final Windows WINDOWS = Windows.parse("5m");

    private final MemoryStore sources = new MemoryStore();
    private final Panes panes = new Panes(new MemoryStore());
    private final Slider slider =
            new Slider(panes, new Sources(sources, WINDOWS), new Contributions(new MemoryStore()));

    @Test
    void leavesASourceThatItsPaneDoesNotTellApartOutOfTheWindowsToo() {
        var score = Told.at("14:00:30").score();
        var state = SubjectState.fresh(Origin.of(score, Desk.RULES), Day.millis("14:00:30"), WINDOWS);
        long minute = Minutes.of(Day.at("14:00:30"));
        panes.put("NVDA", minute, fullPane());

        var added = slider.add(state, Contribution.of(score));

        assertThat(state.longest().sums().articles()).isEqualTo(1);
        assertThat(state.longest().sources()).isZero();
        assertThat(sources.size()).isZero();

        slider.remove(state, added);

        assertThat(state.longest().sums()).isEqualTo(Sums.ZERO);
        assertThat(state.longest().sources()).isZero();
        assertThat(sources.size()).isZero();
    }

    @Test
    void whatIsTakenOutLeavesNoTrace() {
        var first = Told.at("14:00:30").source("b");
        var second = Told.at("14:01:30").tone(Told.BAD);
        var state = SubjectState.fresh(Origin.of(first.score(), first.rules()), Day.millis("14:01:30"), WINDOWS);
        slider.add(state, Contribution.of(second.score()));
        byte[] before = packed(state);

        var added = slider.add(state, Contribution.of(first.score()));
        assertThat(packed(state)).isNotEqualTo(before);
        slider.remove(state, added);

        assertThat(packed(state)).isEqualTo(before);
        assertThat(panes.find("NVDA", added.minute())).isNull();
        assertThat(sources.size()).isEqualTo(1);
    }

    private static byte[] packed(SubjectState state) {
        var packer = new Packer();
        state.pack(packer);
        return packer.bytes();
    }

    private static Pane fullPane() {
        var sources = new LinkedHashMap<Hash, Integer>();
        for (int i = 0; i < Rolling.MAX_SOURCES; i++) {
            sources.put(new Hash(i, i), 1);
        }
        return new Pane(Sums.ZERO, sources);
    }
}
