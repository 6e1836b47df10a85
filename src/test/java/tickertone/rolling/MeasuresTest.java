package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.rolling.Longhand.rounded;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 100, 5_000})
    void agreeWithTheTextbook(int mentions) {
        var feed = Feed.random(mentions, mentions);
        var longhand = new Longhand(feed);

        var measures = new Measures(longhand.sums());

        assertThat(measures.sentiment()).isEqualTo(rounded(longhand.sentiment(), 4));
        assertThat(measures.deviation()).isEqualTo(rounded(longhand.deviation(), 4));
        assertThat(measures.error()).isEqualTo(rounded(longhand.error(), 4));
        assertThat(measures.effectiveCount().rounded(2)).isEqualTo(rounded(longhand.effectiveCount(), 2));
    }

    @Test
    void areNullWithoutWeight() {
        var measures = new Measures(
                sums(Told.at("14:00:00").weight(0), Told.at("14:00:00").copied()));

        assertThat(measures.sentiment()).isNull();
        assertThat(measures.positive()).isNull();
        assertThat(measures.negative()).isNull();
        assertThat(measures.deviation()).isNull();
        assertThat(measures.error()).isNull();
        assertThat(measures.effectiveCount()).isEqualTo(Ratio.ZERO);
    }

    @Test
    void callTwoEqualOpinionsTwo() {
        var equal = new Measures(sums(Told.at("14:00:00"), Told.at("14:00:00").tone(Told.BAD)));
        var unequal = new Measures(sums(Told.at("14:00:00"), Told.at("14:00:00").weight(4_999)));

        assertThat(equal.lonely()).isFalse();
        assertThat(equal.error()).isEqualTo(new BigDecimal("0.4773"));
        assertThat(unequal.lonely()).isTrue();
        assertThat(unequal.error()).isNull();
        assertThat(unequal.deviation()).isEqualTo(new BigDecimal("0.0000"));
    }

    private static Sums sums(Told... told) {
        return new Longhand(List.of(told)).sums();
    }
}
