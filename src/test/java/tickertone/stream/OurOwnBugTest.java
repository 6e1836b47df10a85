package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tickertone.market.Alias;
import tickertone.market.Kind;
import tickertone.market.SourceWeights;
import tickertone.market.Subject;
import tickertone.market.Watchlist;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Scorer;
import tickertone.sentiment.Tagger;
import tickertone.text.Finder;

/** A bug that one article brings to light sets that article aside; the next is read as ever. */
class OurOwnBugTest {
    private static final Watchlist WATCHLIST = Watchlist.of(
            List.of(new Subject("ACME", Kind.TICKER, "Acme", List.of(Alias.of("Acme")), List.of())),
            SourceWeights.equal());
    private static final Scorer FRAGILE = (document, mentions) -> {
        if (document.article().text().contains("trap")) {
            throw new IllegalStateException("fell into\u001b[2J the trap " + "x".repeat(9_000));
        }
        return Map.of("ACME", new Opinion(List.of(), 0, 5_000, null));
    };

    @Test
    void theArticleIsSetAsideWithTheStackTrace() {
        try (var bench = new Bench(parts())) {
            bench.article("a", "Acme rises", ARRIVAL);
            bench.article("b", "Acme falls into a trap", ARRIVAL);
            bench.article("c", "Acme rises", ARRIVAL);

            assertThat(bench.outcomes())
                    .extracting(o -> o.get("outcome").textValue())
                    .containsExactly("scored", "dead_letter", "scored");
            assertThat(bench.outcomes().get(1).get("reason").textValue()).isEqualTo("internal");
            assertThat(bench.scores())
                    .extracting(s -> s.get("article_id").textValue())
                    .containsExactly("a", "c");
            var letter = bench.deadLetters().get(0);
            assertThat(letter.key()).isEqualTo("b".getBytes(UTF_8));
            assertThat(letter.value())
                    .isEqualTo(Bench.json("b", "Acme falls into a trap").getBytes(UTF_8));
            String trace =
                    new String(letter.headers().lastHeader("tickertone-detail").value(), UTF_8);
            assertThat(trace)
                    .startsWith("java.lang.IllegalStateException: fell into\\u001b[2J the trap xxx")
                    .hasSize(4_096)
                    .doesNotContainPattern("[\\p{Cc}&&[^\n\t]]");
        }
    }

    private static Parts parts() {
        var parts = Bench.REPLAY;
        return new Parts(
                parts.reader(),
                Tagger.of(WATCHLIST, Finder.of(WATCHLIST), FRAGILE, 1_000, parts.config(), "test"),
                parts.windows(),
                parts.rules(),
                parts.latestAtBoundariesOnly(),
                Set.of("ACME"),
                parts.config(),
                1,
                true);
    }
}
