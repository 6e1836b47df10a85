package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tickertone.market.Alias;
import tickertone.market.Kind;
import tickertone.market.SourceWeights;
import tickertone.market.Subject;

class WatchlistFileTest {
    private static final String HEAD =
            """
            contexts:
              chips: [GPU, 芯片]
            exchanges:
              NASDAQ:
                forms:
                  - "${}"
                  - {text: "{}.O", case: true}
            subjects:
            """;

    @Test
    void readsASubject() {
        var subject = only(
                HEAD
                        + """
                  - id: NVDA
                    kind: ticker
                    name: Nvidia
                    aliases: [Nvidia, 英伟达]
                """);

        assertThat(subject)
                .isEqualTo(new Subject(
                        "NVDA", Kind.TICKER, "Nvidia", List.of(Alias.of("Nvidia"), Alias.of("英伟达")), List.of()));
    }

    @Test
    void expandsAListingToTheFormsOfItsExchange() {
        assertThat(only(HEAD + "  - {id: NVDA, kind: ticker, name: Nvidia, listings: [NASDAQ:NVDA]}")
                        .aliases())
                .containsExactly(Alias.of("$NVDA"), new Alias("NVDA.O", true, Set.of(), List.of()));
    }

    @Test
    void letsABareSymbolInCapitalsNameTheCompany() {
        var aliases = only(HEAD + "  - {id: ON, kind: ticker, name: onsemi, listings: [NASDAQ:ON], bare: true}")
                .aliases();

        assertThat(aliases).contains(new Alias("ON", true, Set.of(), List.of()));
    }

    @Test
    void readsTheRulesOfAnAliasAndExpandsContexts() {
        var alias = only(HEAD
                        + """
                  - id: NVDA
                    kind: ticker
                    name: Nvidia
                    aliases:
                      - text: Hopper
                        case: true
                        needs: ["@chips", H100]
                        not: [Grace Hopper]
                """)
                .aliases()
                .get(0);

        assertThat(alias).isEqualTo(new Alias("Hopper", true, Set.of("GPU", "芯片", "H100"), List.of("Grace Hopper")));
    }

    @Test
    void takesWordsAsTheyAreWritten() {
        var aliases = only(HEAD + "  - {id: ON, kind: ticker, name: onsemi, aliases: [ON, 0700, 1.50, True]}")
                .aliases();

        assertThat(aliases).extracting(Alias::text).containsExactly("ON", "0700", "1.50", "True");
    }

    @Test
    void prefersAnAliasWrittenByHandOverTheSameForm() {
        var aliases = only(HEAD
                        + """
                  - id: NVDA
                    kind: ticker
                    name: Nvidia
                    listings: [NASDAQ:NVDA]
                    aliases: [{text: $NVDA, needs: [GPU]}]
                """)
                .aliases();

        assertThat(aliases)
                .containsExactly(
                        new Alias("$NVDA", false, Set.of("GPU"), List.of()),
                        new Alias("NVDA.O", true, Set.of(), List.of()));
    }

    @Test
    void writesOutListsOfPhrasesAndTheirChoices() {
        var bank = only(
                """
                phrases:
                  rater:
                    - "{} (cut|raised) .. target"
                    - "+{} said it"
                subjects:
                  - id: JPM
                    kind: ticker
                    name: JPMorgan
                    aliases:
                      - text: JPMorgan
                        not: ["@rater", "(the|a) JPMorgan forum", JPMorgan (1871)]
                """);

        assertThat(bank.aliases().get(0).not())
                .containsExactly(
                        "JPMorgan cut .. target",
                        "JPMorgan raised .. target",
                        "+JPMorgan said it",
                        "the JPMorgan forum",
                        "a JPMorgan forum",
                        "JPMorgan (1871)");
    }

    @Test
    void readsMembersOfABasketThatStandBelowIt() {
        var subjects = read(HEAD
                        + """
                  - {id: MAG7, kind: basket, name: Seven, members: [NVDA]}
                  - {id: NVDA, kind: ticker, name: Nvidia, aliases: [Nvidia]}
                """)
                .subjects();

        assertThat(subjects.get(0).members()).containsExactly("NVDA");
    }

    @Test
    void readsSourceWeightsInTenThousandths() {
        var sources = read("sources: {default: 0.9, weights: {Reader Forum: 0.4}}\n" + HEAD
                        + "  - {id: NVDA, kind: ticker, name: Nvidia, aliases: [Nvidia]}")
                .sources();

        assertThat(sources).isEqualTo(new SourceWeights(9_000, Map.of("Reader Forum", 4_000)));
    }

    @Test
    void readsFiftyThousandAliases() {
        var subjects = IntStream.range(0, 5_000)
                .mapToObj(id -> "  - {id: S" + id + ", kind: ticker, name: S, aliases: ["
                        + IntStream.range(0, 10)
                                .mapToObj(alias -> "name " + id + " " + alias)
                                .collect(Collectors.joining(", "))
                        + "]}\n")
                .collect(Collectors.joining());

        var read = read("subjects:\n" + subjects).subjects();

        assertThat(read.stream().mapToInt(subject -> subject.aliases().size()).sum())
                .isEqualTo(50_000);
    }

    private static Subject only(String yaml) {
        var subjects = read(yaml).subjects();
        assertThat(subjects).hasSize(1);
        return subjects.get(0);
    }

    private static WatchlistFile read(String yaml) {
        var faults = new Faults();
        var file = WatchlistFile.parse(new TextFile("watchlist.yaml", "watchlist.yaml", yaml), faults);
        assertThat(faults.sorted()).isEmpty();
        return file;
    }
}
