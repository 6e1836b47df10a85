package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicons.of(
            "fall|falls\t-1\tcue\tprice_move",
            "fall in line\t0\tcue",
            "profit\t1\tcue",
            "profit .. rise|rises\t2\tcue",
            "涨\t1\tcue",
            "暴涨\t2\tcue",
            "净利润 .. 增长\t2\tcue",
            "not\t\tnegator",
            "大幅\t1.5\tbooster",
            "ai泡沫\t-2\tcue");

    @Test
    void findsLettersAtWordBoundaries() {
        assertHits("Falls, fall; rainfall fallen FALL", "falls", ",", "fall", ";", "fall");
    }

    @Test
    void findsChineseAnywhere() {
        assertHits("股价涨了又暴涨", "涨", "暴涨");
        assertHits("AI泡沫破裂", "ai泡沫");
    }

    @Test
    void takesTheLongestAndGoesOnAfterIt() {
        assertHits("they fall in line", "fall in line");
        assertHits("they fall in time", "fall");
    }

    @Test
    void readsACueOverItsGap() {
        assertHits("profit at the bank rises", "profit at the bank rises");
        assertHits("净利润去年大幅增长", "净利润去年大幅增长", "大幅");
        assertHits("profit did not rise", "profit did not rise", "not");
    }

    @Test
    void keepsAGapWithinFourWordsAndOneClause() {
        assertHits("profit one two three four rises", "profit one two three four rises");
        assertHits("profit one two three four five rises", "profit");
        assertHits("profit, which rises", "profit", ",");
        assertHits("净利润一二三四五六七八增长", "净利润一二三四五六七八增长");
        assertHits("净利润一二三四五六七八九增长");
    }

    @Test
    void keepsANumberWhole() {
        assertHits("1,000 at 10:30, then", ",");
    }

    @Test
    void namesFormsThatStandTwice() {
        var cues = List.of(
                Lexicons.cue("rise|rises\t1\tcue"),
                Lexicons.cue("Rises\t2\tcue"),
                Lexicons.cue("profit .. rise\t1\tcue"),
                Lexicons.cue("profit|loss .. rise\t1\tcue"));

        assertThat(Lexicon.duplicates(cues))
                .containsExactly("rises: rise, Rises", "profit .. rise: profit .. rise, profit .. rise");
    }

    private static void assertHits(String text, String... expected) {
        var document = Marked.of(text).document();
        var hits = LEXICON.hits(
                document.folded().text(), new Pieces(document.folded().text()));
        var found = new ArrayList<String>();
        for (int hit = 0; hit < hits.size(); hit++) {
            found.add(document.folded().text().substring(hits.start(hit), hits.end(hit)));
        }
        assertThat(found).filteredOn(form -> !form.isBlank()).containsExactly(expected);
    }
}
