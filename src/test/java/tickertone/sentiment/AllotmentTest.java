package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllotmentTest {
    @Test
    void givesWhatIsLeftToTheLargestRemainders() {
        assertThat(Allotment.exact(new long[] {10, 25, 19}, 10, 5)).containsExactly(1, 2, 2);
        assertThat(Allotment.exact(new long[] {-5, -5, -5}, 10, -2)).containsExactly(0, -1, -1);
        assertThat(Allotment.of(new double[] {0.4, 0.4, 0.4}, 1)).containsExactly(1, 0, 0);
        assertThat(Allotment.of(new double[] {}, 0)).isEmpty();
    }
}
