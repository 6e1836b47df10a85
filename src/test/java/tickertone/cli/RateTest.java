package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateTest {
    private static final long SECOND = 1_000_000_000;

    private final Rate rate = new Rate();

    @Test
    void isNothingBeforeThereIsAnythingToCompare() {
        rate.at(0, 100);

        assertThat(rate.perSecond()).isZero();
    }

    @Test
    void isWhatWasDoneOverTheTimeItTook() {
        rate.at(0, 100);
        rate.at(2 * SECOND, 500);

        assertThat(rate.perSecond()).isEqualTo(200);
    }

    @Test
    void forgetsWhatWasLongAgo() {
        rate.at(0, 0);
        rate.at(SECOND, 10_000);
        rate.at(12 * SECOND, 10_110);

        assertThat(rate.perSecond()).isEqualTo(10);
    }
}
