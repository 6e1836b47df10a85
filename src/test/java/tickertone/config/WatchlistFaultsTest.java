package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchlistFaultsTest {
    private static final String GOOD = "subjects:\n  - {id: NVDA, kind: ticker, name: Nvidia, aliases: [Nvidia]}\n";

    @Test
    void reportsBrokenSyntaxAtItsLine() {
        assertFaults(
                "subjects:\n  - id: NVDA\n\tkind: ticker",
                "3: is no YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation); mend the YAML near this line");
        assertFaults(
                "subjects: [\n",
                "2: is no YAML: expected the node content, but found '<stream end>'; mend the YAML near this line");
        assertFaults("a: 1\nb: \u0007", "2: has a control character; remove it");
        assertFaults("--- 1\n--- 2", "2: is no YAML: but found another document; mend the YAML near this line");
        assertFaults("a: *nobody", "1: is no YAML: found undefined alias nobody; mend the YAML near this line");
        assertFaults("[".repeat(100_000), " nests too deep; remove the brackets that are not closed");
    }

    @Test
    void reportsAnEmptyFile() {
        assertFaults("# nothing\n", " is empty; fill it, or remove it to have the default");
    }

    @Test
    void reportsAWatchlistWithoutSubjects() {
        assertFaults("contexts: {a: [b]}", "1: has no subjects; list at least one");
        assertFaults("subjects: []", "1: subjects: has no subject; list at least one");
        assertFaults(
                "subjects:\n", "1: subjects: is a text, not a list; write '- value' lines below it, or [value, value]");
    }

    @Test
    void reportsTheWrongKindOfNode() {
        assertFaults("- a", "1: is a list, not a mapping; write 'key: value' lines below it");
        assertFaults(GOOD + "  - NVDA", "3: subjects[1]: is a text, not a mapping; write 'key: value' lines below it");
        assertFaults(
                subject("aliases: Nvidia"),
                "5: subjects[0].aliases: is a text, not a list; write '- value' lines below it, or [value, value]");
        assertFaults(
                subject("aliases: [[Nvidia]]"),
                "5: subjects[0].aliases[0]: is a list, not a text; write one text, in quotes if it has a colon or brackets");
        assertFaults(
                subject("aliases: [{text: a, needs: b}]"),
                "5: subjects[0].aliases[0].needs: is a text, not a list; write '- value' lines below it, or [value, value]");
        assertFaults(
                subject("aliases: [Nvidia]\n    bare: yes"),
                "6: subjects[0].bare: 'yes' is not true or false; write true or false");
    }

    @Test
    void reportsUnknownKeysWithTheirNearestNeighbour() {
        assertFaults(GOOD + "source: {}", "3: source: is no key here; did you mean sources?");
        assertFaults(
                subject("aliases: [Nvidia]\n    listing: []"),
                "6: subjects[0].listing: is no key here; did you mean listings?");
        assertFaults(
                subject("aliases:\n    - Meta: Facebook"),
                "6: subjects[0].aliases[0]: has no text; add text: with the string that names the subject",
                "6: subjects[0].aliases[0].Meta: is no key here; write one of case, needs, not, text");
    }

    @Test
    void reportsAKeyThatStandsTwice() {
        assertFaults(
                subject("aliases: [Nvidia]\n    name: Nvidia"),
                "6: subjects[0].name: stands in line 4 already; keep one of the two");
    }

    @Test
    void reportsWhatASubjectLacks() {
        assertFaults(
                "subjects:\n  - {}",
                "2: subjects[0]: has no kind; add kind: ticker, basket or theme",
                "2: subjects[0]: has no id; add id: with a name such as NVDA",
                "2: subjects[0]: has no name; add name: for people to read",
                "2: subjects[0]: has nothing that names it; add listings or aliases");
    }

    @Test
    void reportsIdsAndKindsThatAreNone() {
        assertFaults(
                "subjects:\n  - {id: nvda, kind: tikcer, name: Nvidia, aliases: [Nvidia]}",
                "2: subjects[0].id: 'nvda' is no id; write 1 to 32 of A-Z 0-9 . _ -",
                "2: subjects[0].kind: 'tikcer' is no kind; did you mean ticker?");
    }

    @Test
    void reportsAnIdThatStandsTwice() {
        assertFaults(
                GOOD + "  - {id: NVDA, kind: ticker, name: Other, aliases: [Other]}",
                "3: subjects[1].id: NVDA is a subject in line 2 already; put the two together, or rename one");
    }

    @Test
    void reportsAnAliasThatIsTooLongOrBlank() {
        assertFaults(
                subject("aliases: ['" + "x".repeat(64) + "', '" + "y".repeat(65) + "', ' ', null, '\u200B']"),
                "5: subjects[0].aliases[1]: '" + "y".repeat(64) + "…' has 65 characters; write at most 64",
                "5: subjects[0].aliases[2]: is empty; write a text, or remove it",
                "5: subjects[0].aliases[3]: is empty; write a text, or remove it",
                "5: subjects[0].aliases[4]: has only characters that are not searched; write a name");
    }

    @Test
    void reportsUnknownContextsAndEmptyOnes() {
        assertFaults(
                "contexts: {finance: [shares], none: [], nested: ['@finance']}\n"
                        + subject("aliases: [{text: a, needs: ['@finanse']}, {text: b, needs: []}]"),
                "1: contexts.nested[0]: '@finance' is another context; write its words out, contexts do not nest",
                "1: contexts.none: names no word; add a word, or remove the context",
                "6: subjects[0].aliases[0].needs[0]: '@finanse' is no context; did you mean @finance?",
                "6: subjects[0].aliases[1].needs: names no word; add a word or \"@context\", or remove the key");
    }

    @Test
    void reportsAPhraseUnderNotThatDoesNotContainItsAlias() {
        assertFaults(
                subject("aliases: [{text: Apple, not: [APPLE pie, pear tree, apple]}]"),
                "5: subjects[0].aliases[0].not[1]: 'pear tree' does not contain the alias 'Apple';"
                        + " write the longer phrase in which the alias means something else",
                "5: subjects[0].aliases[0].not[2]: 'apple' rules its own alias out everywhere; write a longer phrase");
    }

    @Test
    void reportsListingsThatAreNone() {
        assertFaults(
                "exchanges: {NASDAQ: {forms: ['${}']}}\n" + subject("listings: [NVDA, NASDAK:NVDA, 'NASDAQ:']"),
                "6: subjects[0].listings[0]: 'NVDA' is no listing; write EXCHANGE:SYMBOL, such as NASDAQ:NVDA",
                "6: subjects[0].listings[1]: 'NASDAK' is no exchange; did you mean NASDAQ?",
                "6: subjects[0].listings[2]: 'NASDAQ:' is no listing; write EXCHANGE:SYMBOL, such as NASDAQ:NVDA");
    }

    @Test
    void reportsFormsWithoutASymbol() {
        assertFaults(
                "exchanges: {A: {forms: ['$', '{}{}', {case: true}, {text: '{}', case: 1}]}, B: {}, C: x}\n" + GOOD,
                "1: exchanges.A.forms[0]: '$' does not hold the symbol once; write {} where it stands",
                "1: exchanges.A.forms[1]: '{}{}' does not hold the symbol once; write {} where it stands",
                "1: exchanges.A.forms[2]: has no text; add text: with {} for the symbol",
                "1: exchanges.A.forms[3].case: '1' is not true or false; write true or false",
                "1: exchanges.B: has no forms; add forms: with how articles write a symbol, such as \"${}\"",
                "1: exchanges.C: is a text, not a mapping; write 'key: value' lines below it");
    }

    @Test
    void reportsASymbolAloneWithoutAListing() {
        assertFaults(
                subject("aliases: [Nvidia]\n    bare: true"),
                "6: subjects[0].bare: has no listing to take the symbol from; add listings: [...]");
    }

    @Test
    void reportsMembersThatCannotBe() {
        assertFaults(
                GOOD
                        + """
                  - {id: A, kind: basket, name: A, members: [NVDIA, NVDA, NVDA, B]}
                  - {id: B, kind: basket, name: B, members: []}
                  - {id: C, kind: theme, name: C, aliases: [C], members: [NVDA]}
                """,
                "3: subjects[1].members[0]: 'NVDIA' is no subject; did you mean NVDA?",
                "3: subjects[1].members[2]: NVDA is listed twice; list it once",
                "3: subjects[1].members[3]: B is a basket; list its members instead, baskets do not nest",
                "4: subjects[2]: is a basket without members; add members: [...]",
                "5: subjects[3].members: belongs to a basket only; remove it, or write kind: basket");
    }

    @Test
    void reportsOneTextForTwoSubjectsAsTheSearchFoldsIt() {
        assertFaults(
                GOOD
                        + """
                  - id: AMD
                    kind: ticker
                    name: AMD
                    aliases:
                      - ＮＶＩＤＩＡ
                """,
                "7: subjects[1].aliases[0]: 'ＮＶＩＤＩＡ' names both NVDA (line 2) and AMD;"
                        + " leave it to one of them, or write a longer alias");
    }

    @Test
    void reportsAnAliasThatItsSubjectHasAlready() {
        assertFaults(
                subject("aliases: [輝達, 辉达]"),
                "5: subjects[0].aliases[1]: '辉达' names NVDA in line 5 already; keep one of the two");
    }

    @Test
    void reportsSourceWeightsOutOfRange() {
        assertFaults(
                GOOD + "sources: {default: 2, weights: {Forum: half}}",
                "3: sources.default: '2' is not a number from 0 to 1; write at most four decimals, such as 0.25",
                "3: sources.weights.Forum: 'half' is not a number from 0 to 1; write at most four decimals, such as 0.25");
    }

    @Test
    void reportsPhrasesThatCannotBe() {
        assertFaults(
                "phrases: {rater: [analysts, '{}']}\n"
                        + subject("aliases: [{text: a, not: ['@rate']}, {text: bc, not: ['(x|y)', '+bc']}]"),
                "1: phrases.rater[0]: does not say where the alias stands among other words; write {} for the alias",
                "1: phrases.rater[1]: does not say where the alias stands among other words; write {} for the alias",
                "6: subjects[0].aliases[0].not[0]: '@rate' is no list of phrases; did you mean @rater?",
                "6: subjects[0].aliases[1].not[0]: 'x' does not contain the alias 'bc';"
                        + " write the longer phrase in which the alias means something else",
                "6: subjects[0].aliases[1].not[1]: '+bc' rules its own alias out everywhere; write a longer phrase");
    }

    @Test
    void reportsPhrasesOfTooManyChoices() {
        var choice = "(0|1|2|3|4|5|6|7|8|9)";
        assertFaults(
                subject("aliases: [{text: a, not: ['a " + choice.repeat(4) + "']}]"),
                "5: subjects[0].aliases[0].not[0]: makes more than 1000 phrases; write several with fewer choices");
    }

    @Test
    void letsOneFaultySubjectHideNoOther() {
        assertFaults(
                """
                subjects:
                  - id: bad id
                    kind: ticker
                    name: One
                    aliases: [{text: '', not: [x]}]
                  - NVDA
                  - {id: NVDA, kind: ticker, name: Nvidia, aliases: [Nvidia]}
                  - {id: SEMI, kind: basket, name: Chips, members: [NVDA, NVDAA]}
                """,
                "2: subjects[0].id: 'bad id' is no id; write 1 to 32 of A-Z 0-9 . _ -",
                "5: subjects[0].aliases[0].text: is empty; write a text, or remove it",
                "6: subjects[1]: is a text, not a mapping; write 'key: value' lines below it",
                "8: subjects[3].members[1]: 'NVDAA' is no subject; did you mean NVDA?");
    }

    private static String subject(String fields) {
        return "subjects:\n  - id: NVDA\n    kind: ticker\n    name: Nvidia\n    " + fields + "\n";
    }

    private static void assertFaults(String yaml, String... faults) {
        var found = new Faults();

        WatchlistFile.parse(new TextFile("w.yaml", "w.yaml", yaml), found);

        assertThat(found.sorted())
                .extracting(Fault::toString)
                .containsExactlyElementsOf(
                        Stream.of(faults).map(fault -> "w.yaml:" + fault).toList());
    }
}
