package tickertone.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchlistTest {
    private static final Subject NVDA = new Subject("NVDA", Kind.TICKER, "Nvidia", List.of(), List.of());
    private static final Subject AAPL = new Subject("AAPL", Kind.TICKER, "Apple", List.of(), List.of());
    private static final Subject MAG7 =
            new Subject("MAG7", Kind.BASKET, "The seven", List.of(), List.of("NVDA", "AAPL"));

    @Test
    void keepsTheOrderOfTheFile() {
        assertThat(watchlist(NVDA, MAG7, AAPL).subjects()).containsExactly(NVDA, MAG7, AAPL);
    }

    @Test
    void findsSubjectsAndBaskets() {
        var watchlist = watchlist(NVDA, AAPL, MAG7);

        assertThat(watchlist.subject("NVDA")).isEqualTo(NVDA);
        assertThat(watchlist.find("TSLA")).isEmpty();
        assertThat(watchlist.baskets()).containsExactly(MAG7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> watchlist.subject("TSLA"))
                .withMessageContaining("TSLA");
    }

    @Test
    void refusesTwoSubjectsOfOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> watchlist(NVDA, NVDA))
                .withMessageContaining("NVDA");
    }

    @Test
    void refusesABasketWithAnUnknownMember() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> watchlist(NVDA, MAG7))
                .withMessageContaining("AAPL");
    }

    @Test
    void knowsHowMuchASourceWeighs() {
        var watchlist = Watchlist.of(List.of(NVDA), new SourceWeights(5_000, Map.of("Reuters", 10_000)));

        assertThat(watchlist.sourceWeight("Reuters")).isEqualTo(10_000);
        assertThat(watchlist.sourceWeight(null)).isEqualTo(5_000);
    }

    private static Watchlist watchlist(Subject... subjects) {
        return Watchlist.of(List.of(subjects), SourceWeights.equal());
    }
}
