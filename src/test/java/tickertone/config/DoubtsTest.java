package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private static final String SURE = ", or list it under sure: at the top of the file";
    private static final String NEEDS = "add needs: with words that stand beside the name" + SURE;
    private static final String NOT =
            "name them under not:, or add needs: with words that stand beside the name" + SURE;

    @Test
    void warnsOfEverydayWords() {
        assertDoubts("[Target]", "'Target' is also an everyday word; " + NEEDS);
        assertDoubts("[苹果]", "'苹果' is also an everyday word; " + NEEDS);
        assertDoubts(
                "[{text: NOW, case: true}]",
                "'NOW' is also an everyday word, which begins sentences and stands in headlines all in capitals; "
                        + NEEDS);
    }

    @Test
    void warnsOfSingleSignsNumbersAndTwoLetters() {
        assertDoubts(
                "[{text: V, case: true, not: [Rocky V]}]",
                "'V' is a single sign: an initial, a grade, a unit; " + NEEDS);
        assertDoubts("[微]", "'微' is one character, a part of many words; " + NEEDS);
        assertDoubts("['700']", "'700' is a number: a count, a price, a year; " + NEEDS);
        assertDoubts("[GQ]", "'GQ' is two letters, found in small ones too; " + NEEDS);
        assertDoubts("[{text: GQ, case: true}]");
    }

    @Test
    void warnsOfAChineseNameInsideAnEverydayWord() {
        assertDoubts("[绿茶, 果汁机, 阳台积]", "'阳台积' stands in everyday words such as '阳台积水'; " + NOT);
    }

    @Test
    void warnsOfANameThatIsAPartOfAnothersName() {
        var yaml =
                """
                subjects:
                  - {id: SO, kind: ticker, name: A, aliases: [Zentral]}
                  - {id: NSC, kind: ticker, name: B, aliases: [Norfolk Zentral, Zentralia]}
                """;

        assertThat(doubts(yaml))
                .containsExactly("w.yaml:2: warning: subjects[0].aliases[0]: 'Zentral' may be short for"
                        + " 'Norfolk Zentral', a name of NSC (line 3); " + NOT);
    }

    @Test
    void warnsOfASymbolThatMayStandAlone() {
        var yaml =
                """
                exchanges: {NYSE: {forms: ["${}"]}}
                subjects:
                  - {id: ALL, kind: ticker, name: A, listings: [NYSE:ALL], bare: true}
                """;

        assertThat(doubts(yaml))
                .containsExactly(
                        "w.yaml:3: warning: subjects[0].listings[0]: 'ALL' is also an everyday word, which begins"
                                + " sentences and stands in headlines all in capitals;"
                                + " remove bare:, and write the symbol as an alias with needs:" + SURE);
    }

    @Test
    void leavesAliasesWithARuleAndThoseTheOperatorIsSureOf() {
        assertDoubts("[{text: Target, needs: [retailer]}, {text: Apple, not: [Apple pie]}, {text: V, needs: [card]}]");
        assertThat(doubts("sure: [target]\nsubjects: [{id: A, kind: ticker, name: A, aliases: [Target]}]"))
                .isEmpty();
        assertDoubts("[Nvidia, 英伟达, Meta Platforms]");
    }

    private static void assertDoubts(String aliases, String... doubts) {
        var found = doubts("subjects: [{id: A, kind: ticker, name: A, aliases: " + aliases + "}]");

        assertThat(found)
                .extracting(doubt -> doubt.substring(doubt.indexOf("]: ") + 3))
                .containsExactlyElementsOf(Stream.of(doubts).toList());
    }

    private static List<String> doubts(String yaml) {
        var faults = new Faults();
        var file = WatchlistFile.parse(new TextFile("w.yaml", "w.yaml", yaml), faults);
        assertThat(faults.sorted()).isEmpty();
        return file.doubts().stream().map(Fault::warning).toList();
    }
}
