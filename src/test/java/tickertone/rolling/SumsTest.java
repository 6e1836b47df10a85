package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SumsTest {
    @Test
    void takeAStoryInUnits() {
        var sums = Sums.of(Told.at("14:00:00").weight(5_000).tone(Told.BAD).score());

        assertThat(sums)
                .isEqualTo(new Sums(
                        1, 1, 0, 0, 1, 5_000, 25_000_000, -37_500_000, 281_250_000_000L, 2_500_000, 40_000_000));
    }

    @Test
    void takeACopyAsAnArticleOnly() {
        var sums = Sums.of(Told.at("14:00:00").copied().score());

        assertThat(sums).isEqualTo(new Sums(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void comeBackExactly() {
        var all = Sums.ZERO;
        var feed = Feed.random(1, 1_000);

        for (var told : feed) {
            all = all.plus(Sums.of(told.score()));
        }
        assertThat(all).isEqualTo(new Longhand(feed).sums());

        for (var told : feed) {
            all = all.minus(Sums.of(told.score()));
        }
        assertThat(all).isEqualTo(Sums.ZERO);
    }

    @Test
    void throwRatherThanWrapAround() {
        var full = new Sums(0, 0, 0, 0, 0, 0, 0, 0, Long.MAX_VALUE, 0, 0);
        var one = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);

        assertThatThrownBy(() -> full.plus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Sums.ZERO.minus(full).minus(one).minus(one)).isInstanceOf(ArithmeticException.class);
    }
}
