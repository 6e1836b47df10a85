package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.market.Alias;
import tickertone.market.Kind;
import tickertone.market.SourceWeights;
import tickertone.market.Subject;
import tickertone.market.Watchlist;

/** Laws that hold for every text, shown on random ones made of the characters that break things. */
class NastyTextTest {
    private static final String[] PIECES = {
        "\u0000",
        "\ud83d",
        "\ude80",
        "🚀",
        "\u0301",
        "\u0345",
        "e",
        "É",
        "ﬃ",
        "\ufdfa",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\n",
        "\r",
        "\u2028",
        " ",
        "\u3000",
        "…",
        "。",
        "！",
        ".",
        "?",
        "\"",
        "”",
        "$",
        "＄",
        "Nvidia",
        "ＮＶＤＡ",
        "輝達",
        "苹果",
        "苹果汁",
        "apple",
        "Apple",
        "shares",
        "股价",
        "ß",
        "İ",
        "\u1161",
        "가",
        "\u11a8",
        "㍿",
        "™",
        "㌀",
        "\uffff",
        "\ufffe",
        "\u0f71",
        "Inc.",
        "U.S.",
        "3",
        "\u3099",
        "か",
        "\u202e",
        "\ue000",
        "𠮷",
        "\ud800\ud800"
    };

    private static final Finder FINDER = Finder.of(Watchlist.of(
            List.of(
                    subject("NVDA", Alias.of("Nvidia"), Alias.of("NVDA"), Alias.of("$NVDA"), Alias.of("辉达")),
                    subject(
                            "AAPL",
                            new Alias("Apple", true, Set.of("shares"), List.of()),
                            new Alias("苹果", false, Set.of("股价"), List.of("苹果汁")),
                            new Alias("苹果".repeat(31) + "梨", false, Set.of(), List.of()),
                            new Alias("a ".repeat(31) + "b", false, Set.of(), List.of()))),
            SourceWeights.equal()));

    @Test
    void offsetsNeverRunBackwards() {
        var random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            String original = text(random);
            var folded = Folded.of(original);
            int length = folded.text().length();

            for (int at = 0; at < length; at++) {
                assertThat(folded.end(at + 1)).isGreaterThan(folded.start(at)).isGreaterThanOrEqualTo(folded.end(at));
                assertThat(folded.start(at + 1)).isGreaterThanOrEqualTo(folded.start(at));
            }
            assertThat(folded.end(length)).isLessThanOrEqualTo(original.length());
            assertThat(folded.start(length)).isEqualTo(original.length());
        }
    }

    @Test
    void sentencesFollowOneAnotherAndHoldAllThatIsNotBlank() {
        var random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            var document = document(i % 3 == 0 ? null : text(random), text(random));
            int end = 0;

            for (var sentence : document.sentences()) {
                assertThat(sentence.start()).isGreaterThanOrEqualTo(end).isLessThan(sentence.end());
                assertThat(blank(between(document, end, sentence.start()))).isTrue();
                end = sentence.end();
            }
            String rest = between(document, end, document.folded().text().length());
            assertThat(blank(rest)).isTrue();
        }
    }

    @Test
    void mentionsLieInsideTheTextAndNeverOverlap() {
        var random = new Random(4);
        int mentions = 0;
        for (int i = 0; i < 5_000; i++) {
            var document = document(text(random), text(random));
            var findings = FINDER.find(document);
            int end = 0;

            for (var mention : findings.mentions()) {
                assertThat(mention.folded().start()).isGreaterThanOrEqualTo(end);
                assertThat(Folded.fold(cut(document, mention.span())))
                        .contains(between(
                                document,
                                mention.folded().start(),
                                mention.folded().end()));
                var sentence = document.sentences().get(mention.sentence());
                assertThat(mention.folded().start()).isBetween(sentence.start(), sentence.end() - 1);
                end = mention.folded().end();
                mentions++;
            }
            findings.rejections().forEach(rejection -> cut(document, rejection.span()));
        }
        assertThat(mentions).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "苹果",
                "苹果汁",
                "(",
                ".",
                ". ",
                ".)",
                "...\"",
                "。",
                "！a",
                "; ",
                "\n",
                "Apple ",
                "apple ",
                "Apple shares. ",
                "Inc. A",
                "$",
                "\u0301",
                "\u200b",
                "\ufdfa",
                "🚀",
                "A\u0301",
                "가",
                "\ud83d",
                "Nvidia ",
                "输",
                "1. "
            })
    void readsLongRunsOfAnythingInTimeProportionalToTheirLength(String piece) {
        String run = piece.repeat(200_000 / piece.length());

        assertTimeout(Duration.ofSeconds(5), () -> {
            FINDER.find(document("Shares", run));
            FINDER.find(document(run, "Shares"));
            Language.detect(run);
        });
    }

    private static String text(Random random) {
        var text = new StringBuilder("x");
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? " " : "");
        }
        return text.toString();
    }

    private static boolean blank(String text) {
        return text.chars().allMatch(c -> c <= ' ' || Character.isWhitespace(c));
    }

    private static String between(Document document, int start, int end) {
        return document.folded().text().substring(start, end);
    }

    private static String cut(Document document, Span span) {
        return document.article().text().substring(span.start(), span.end());
    }

    private static Document document(String title, String body) {
        return Document.of(new Article("id", title, body, null, null, null, null));
    }

    private static Subject subject(String id, Alias... aliases) {
        return new Subject(id, Kind.TICKER, id, List.of(aliases), List.of());
    }
}
