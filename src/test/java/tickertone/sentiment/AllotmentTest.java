package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AllotmentTest {
    @Test
    void givesWhatIsLeftToTheLargestRemainders() {
        assertThat(Allotment.exact(new long[] {10, 25, 19}, 10, 5)).containsExactly(1, 2, 2);
        assertThat(Allotment.exact(new long[] {-5, -5, -5}, 10, -2)).containsExactly(0, -1, -1);
        assertThat(Allotment.of(new double[] {0.4, 0.4, 0.4}, 1)).containsExactly(1, 0, 0);
        assertThat(Allotment.of(new double[] {}, 0)).isEmpty();
    }

    @Test
    void sharesAddUpAndStayWithinOneOfTheirParts() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            var numerators = random.longs(1 + random.nextInt(60), -900, 900).toArray();
            int total = Ratio.halfEven(LongStream.of(numerators).sum(), 7);

            var shares = Allotment.exact(numerators, 7, total);

            assertThat(IntStream.of(shares).sum()).isEqualTo(total);
            for (int j = 0; j < shares.length; j++) {
                assertThat(shares[j] - Math.floorDiv(numerators[j], 7L)).isBetween(0L, 1L);
            }
        }
    }
}
