package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tickertone.config.Configuration;
import tickertone.config.FaultyConfiguration;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Tagger;
import tickertone.sentiment.Tags;
import tickertone.text.Article;

class ExplanationTest {
    private static final Tagger TAGGER = tagger();
    private static final Pattern SHARE = Pattern.compile("^ +([+-]\\d+\\.\\d{4})  (.*)$", Pattern.MULTILINE);

    @Test
    void namesAndCuesAreMarkedInTheText() {
        String shown = explained("Nvidia shares surge on record revenue", null, false);

        assertThat(shown)
                .contains("== a")
                .contains("NVDA  bullish")
                .contains("[Nvidia]")
                .containsPattern("\\{\\+surge");
    }

    @Test
    void whatSpeaksAgainstTheSubjectIsMarkedSo() {
        assertThat(explained("Nvidia shares plunge after weak guidance", null, false))
                .containsPattern("\\{-plunge")
                .contains("NVDA  bearish");
    }

    @Test
    void theSharesThatAreShownAddUp() {
        String shown = explained("Nvidia shares surge on record revenue", null, false);
        String nvidia = shown.substring(shown.indexOf("NVDA  "));

        long sum = 0;
        var rows = SHARE.matcher(nvidia);
        while (rows.find()) {
            long share = Math.round(Double.parseDouble(rows.group(1)) * 10_000);
            if (rows.group(2).startsWith("= ln(positive / negative)")) {
                assertThat(share).isEqualTo(sum);
                return;
            }
            sum += share;
        }
        throw new AssertionError("no total in " + nvidia);
    }

    @Test
    void anArticleAboutNobodySaysSo() {
        assertThat(explained("The harbour was calm", null, false)).contains("names no subject of the watchlist");
    }

    @Test
    void aRejectedAliasIsShownWithItsRule() {
        assertThat(explained("早餐喝一杯苹果汁对身体好", null, false))
                .contains("turned down: \"苹果\" at 5 for AAPL, by rule not: 苹果汁");
    }

    @Test
    void hostileControlCharactersNeverReachTheTerminal() {
        String shown = explained("Nvidia\u001b[2J\u202e surges\u0007 \u009b9A today", "Nvidia \r\0 rallies", false);

        assertThat(shown).contains("NVDA").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    }

    @Test
    void coloursAreOnlyThereWhenAskedFor() {
        assertThat(explained("Nvidia surges", null, true)).contains("\u001b[1m[Nvidia]\u001b[0m");
        assertThat(explained("Nvidia surges", null, false)).doesNotContain("\u001b");
    }

    @Test
    void numbersLookTheSameInEveryCountry() {
        var before = Locale.getDefault();
        String here = explained("Nvidia shares surge on record revenue", null, false);

        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(explained("Nvidia shares surge on record revenue", null, false))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLongTextIsShownAroundItsMarksOnly() {
        String filler = "Nothing of note happened in the harbour. ".repeat(200);

        String shown = explained("Nvidia surges", filler + "Nvidia plunges. " + filler, false);

        assertThat(shown.length()).isLessThan(5_000);
        assertThat(shown).contains("...").containsPattern("\\{-plunges");
    }

    private static String explained(String title, String body, boolean colours) {
        var article = new Article("a", title, body, null, null, null, null);
        var text = new StringWriter();
        var out = new PrintWriter(text);
        new Explanation(out, colours).print(article, tags(article));
        out.flush();
        return text.toString();
    }

    private static Tags tags(Article article) {
        return TAGGER.tag(article, Dateline.of(article, 1, "en", Instant.EPOCH));
    }

    private static Tagger tagger() {
        try {
            return Wiring.tagger(Configuration.load(null, Map.of(), Map.of()));
        } catch (FaultyConfiguration e) {
            throw new IllegalStateException(e);
        }
    }
}
