package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tickertone.text.Span;

class QuoteTest {
    @Test
    void keepsWhatIsShort() {
        assertThat(Quote.of("Nvidia fell", new Span(7, 11))).isEqualTo("fell");
        assertThat(Quote.of("x".repeat(70), new Span(0, 64))).hasSize(64);
    }

    @Test
    void cutsWhatIsLongButNoCharacter() {
        assertThat(Quote.of("x".repeat(70), new Span(0, 65))).hasSize(64);
        assertThat(Quote.of("x".repeat(63) + "😀y", new Span(0, 66))).isEqualTo("x".repeat(63));
    }
}
