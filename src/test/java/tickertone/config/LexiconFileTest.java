package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tickertone.sentiment.Cue;
import tickertone.sentiment.Event;
import tickertone.sentiment.Role;

class LexiconFileTest {
    private static final String HEADER = "cue\tpolarity\trole\tevent\tnote\n";

    private final Forms forms = new Forms();
    private final Faults faults = new Faults();

    @Test
    void readsARow() {
        assertThat(read(HEADER + "beat| beats\t1.5\tcue\tearnings\ta note\n"))
                .containsExactly(
                        new Cue("beat", List.of("beat", "beats"), List.of(), 15_000, Role.CUE, Event.EARNINGS));
        assertThat(faults.sorted()).isEmpty();
    }

    @Test
    void readsAGap() {
        assertThat(read(HEADER + "净利|净利润 .. 增长|上升\t2\tcue\t\t\n"))
                .containsExactly(
                        new Cue("净利 .. 增长", List.of("净利", "净利润"), List.of("增长", "上升"), 20_000, Role.CUE, null));
    }

    @Test
    void readsEveryRoleUpToTheEdgesOfItsRange() {
        var cues = read(HEADER
                + row("a", "-3", "cue")
                + row("b", "3", "rival")
                + row("c", "1.0001", "booster")
                + row("d", "5", "booster")
                + row("e", "0.0001", "damper")
                + row("f", "0.9999", "damper")
                + row("g", "", "negator")
                + row("h", "", "contrast")
                + row("i", "0", "cue")
                + row("j", "-1", "contrast")
                + row("k", "1", "contrast"));

        assertThat(faults.sorted()).isEmpty();
        assertThat(cues)
                .extracting(Cue::polarity)
                .containsExactly(-30_000, 30_000, 10_001, 50_000, 1, 9_999, 0, 0, 0, -10_000, 10_000);
    }

    @Test
    void passesOverCommentsEmptyLinesAndAByteOrderMark() {
        assertThat(read("\uFEFF# comment\r\n\r\n" + HEADER + "# more\tof it\n\n" + row("up", "1", "cue")))
                .hasSize(1);
        assertThat(faults.sorted()).isEmpty();
    }

    @Test
    void takesQuotesAsCharacters() {
        assertThat(read(HEADER + row("\"too big to fail\"", "-1", "cue")).get(0).name())
                .isEqualTo("\"too big to fail\"");
    }

    @Test
    void reportsAMissingOrWrongHeader() {
        assertFaults("", ": has no header; begin with the line cue<tab>polarity<tab>role<tab>event<tab>note");
        assertFaults(
                "# x\nword\tpolarity\n" + row("up", "1", "cue"),
                ":2: is no header of a lexicon; begin with the line cue<tab>polarity<tab>role<tab>event<tab>note");
    }

    @Test
    void reportsAWrongNumberOfColumns() {
        assertFaults(
                HEADER + "up\t1\tcue\t\ndown\t-1\tcue\t\t\t\n",
                ":2: has 4 columns, not 5; put one tab after each column but the last, also after empty ones",
                ":3: has 6 columns, not 5; put one tab after each column but the last, also after empty ones");
    }

    @Test
    void reportsUnknownRolesAndEvents() {
        assertFaults(
                HEADER + "up\t1\tqueue\tearning\t\n",
                ":2: event: 'earning' is no event; did you mean earnings?",
                ":2: role: 'queue' is no role; write one of booster, contrast, cue, damper, negator, rival");
    }

    @Test
    void reportsAPolarityThatItsRoleDoesNotTake() {
        assertFaults(
                HEADER
                        + row("a", "", "cue")
                        + row("b", "3.5", "rival")
                        + row("c", "1", "booster")
                        + row("d", "1", "damper")
                        + row("e", "1", "negator")
                        + row("f", "0", "contrast")
                        + row("g", "high", "cue"),
                ":2: polarity: is empty, not a number from -3 to 3, as a cue needs;"
                        + " write at most four decimals, such as 0.25",
                ":3: polarity: '3.5' is not a number from -3 to 3, as a rival needs;"
                        + " write at most four decimals, such as 0.25",
                ":4: polarity: '1' is not a number from 1.0001 to 5, as a booster needs;"
                        + " write at most four decimals, such as 0.25",
                ":5: polarity: '1' is not a number from 0.0001 to 0.9999, as a damper needs;"
                        + " write at most four decimals, such as 0.25",
                ":6: polarity: '1' has no meaning for a negator; leave it empty",
                ":7: polarity: '0' is not 1, -1 or empty, as a contrast needs; write at most four decimals, such as 0.25",
                ":8: polarity: 'high' is not a number from -3 to 3, as a cue needs;"
                        + " write at most four decimals, such as 0.25");
    }

    @Test
    void reportsBlankAlternativesAndMoreThanOneGap() {
        assertFaults(
                HEADER
                        + row("a||b", "1", "cue")
                        + row("c| ", "1", "cue")
                        + row("d .. ", "1", "cue")
                        + row("e .. f .. g", "1", "cue")
                        + row("", "1", "cue"),
                ":2: cue: has a blank alternative; write a form on each side of | and ..",
                ":3: cue: has a blank alternative; write a form on each side of | and ..",
                ":4: cue: has a blank alternative; write a form on each side of | and ..",
                ":5: cue: 'e .. f .. g' has 2 gaps; write at most one ' .. '",
                ":6: cue: has a blank alternative; write a form on each side of | and ..");
    }

    @Test
    void reportsFormsThatAreTooLongOrTooMany() {
        var many = String.join(
                "|",
                Stream.iterate(0, i -> i + 1).limit(257).map(String::valueOf).toList());

        assertFaults(
                HEADER + row("x".repeat(64) + "|" + "y".repeat(65), "1", "cue") + row(many, "1", "cue"),
                ":2: cue: '" + "y".repeat(64) + "…' has 65 characters; write at most 64",
                ":3: cue: has 257 alternatives; write at most 256, or several rows");
    }

    @Test
    void reportsAFormThatStandsTwiceOnceExpandedAndFolded() {
        assertFaults(
                HEADER + row("a|b .. c|d", "1", "cue") + row("B .. D", "1", "cue") + row("up|UP", "1", "cue"),
                ":3: cue: 'B .. D' stands at lexicon/xx.tsv:2 already; keep one of the two",
                ":4: cue: 'UP' stands at lexicon/xx.tsv:4 already; keep one of the two");
    }

    @Test
    void reportsAFormThatAnotherLexiconHas() {
        LexiconFile.parse(
                new TextFile("lexicon/en.tsv", "lexicon/en.tsv", HEADER + row("AI", "1", "cue")), forms, faults);

        assertFaults(
                HEADER + row("ai", "1", "cue"),
                ":2: cue: 'ai' stands at lexicon/en.tsv:2 already; keep one of the two");
    }

    @Test
    void keepsTheRowsThatAreSound() {
        assertThat(read(HEADER + row("up", "9", "cue") + row("down", "-1", "cue")))
                .extracting(Cue::name)
                .containsExactly("down");
    }

    private static String row(String cue, String polarity, String role) {
        return cue + "\t" + polarity + "\t" + role + "\t\t\n";
    }

    private List<Cue> read(String text) {
        return LexiconFile.parse(new TextFile("lexicon/xx.tsv", "lexicon/xx.tsv", text), forms, faults);
    }

    private void assertFaults(String text, String... expected) {
        var found = new Faults();

        LexiconFile.parse(new TextFile("lexicon/xx.tsv", "lexicon/xx.tsv", text), forms, found);

        assertThat(found.sorted())
                .extracting(Fault::toString)
                .containsExactlyElementsOf(Stream.of(expected)
                        .map(fault -> "lexicon/xx.tsv" + fault)
                        .toList());
    }
}
