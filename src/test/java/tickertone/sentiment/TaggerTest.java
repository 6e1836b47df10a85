package tickertone.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tickertone.market.Alias;
import tickertone.market.Kind;
import tickertone.market.SourceWeights;
import tickertone.market.Subject;
import tickertone.market.Watchlist;
import tickertone.text.Article;
import tickertone.text.Finder;

class TaggerTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Scorer SCORER = Lexicons.scorer(Lexicons.of("rises\t1\tcue", "falls\t-1\tcue"));

    private static final Tagger TAGGER = tagger(List.of(
            subject("VST", "Vistra"),
            subject("NVDA", "Nvidia"),
            new Subject(
                    "AAPL",
                    Kind.TICKER,
                    "Apple",
                    List.of(new Alias("Apple", true, Set.of("shares"), List.of())),
                    List.of()),
            new Subject("CHIPS", Kind.BASKET, "Chips", List.of(Alias.of("chip stocks")), List.of("NVDA", "VST")),
            new Subject("EMPTY", Kind.BASKET, "Empty", List.of(), List.of("AAPL"))));

    @Test
    void scoresEachSubjectOnceInTheOrderOfIds() {
        var scores = tag("Nvidia falls while Vistra rises. Nvidia falls.").scores();

        assertThat(scores).extracting(Score::subject).containsExactly("CHIPS", "NVDA", "VST");
        assertThat(score(scores, "NVDA").tone().score()).isNegative();
        assertThat(score(scores, "VST").tone().score()).isPositive();
        assertThat(score(scores, "NVDA").aliases())
                .extracting(Score.Named::text)
                .containsExactly("Nvidia", "Nvidia");
    }

    @Test
    void speaksOfABasketThroughItsMembersAndItsOwnName() {
        var scores = tag("Nvidia falls. Vistra met. Chip stocks met.").scores();

        var basket = score(scores, "CHIPS");
        assertThat(basket.aliases()).extracting(Score.Named::text).containsExactly("Nvidia", "Vistra", "Chip stocks");
        assertThat(basket.opinion().total())
                .isBetween(score(scores, "NVDA").opinion().total(), -1);
        assertThat(basket.relevance().value())
                .isEqualTo(score(scores, "NVDA").relevance().value());
    }

    @Test
    void weighsByRelevanceConfidenceSourceAndSilence() {
        var loud = score(tag("Nvidia falls", "wire").scores(), "NVDA");
        var half = score(tag("Nvidia falls", "blog").scores(), "NVDA");
        var silent = score(tag("Nvidia met", "wire").scores(), "NVDA");

        assertThat(loud.weight()).isEqualTo(loud.opinion().confidence());
        assertThat(half.weight()).isEqualTo(Ratio.halfEven(loud.weight(), 2));
        assertThat(silent.weight()).isEqualTo(Ratio.halfEven(silent.opinion().confidence(), 10));
    }

    @Test
    void reportsDoubtfulNamesThatItTurnedDown() {
        var tags = tag("Apple met");

        assertThat(tags.scores()).isEmpty();
        assertThat(tags.rejections()).hasSize(1);
    }

    @Test
    void givesACopyNoWeight() {
        var score = score(tag("Nvidia falls").scores(), "NVDA");

        assertThat(score.withStory(Story.original("a")).weight()).isEqualTo(score.weight());
        assertThat(score.withStory(new Story("a", 2, List.of(1, 1, 1, 1))).weight())
                .isZero();
    }

    @Test
    void marksALaterRevisionAsACorrection() {
        assertThat(TAGGER.tag(article("Nvidia falls"), dateline(1, null)).scores())
                .extracting(Score::status)
                .containsOnly(Score.Status.SCORED);
        assertThat(TAGGER.tag(article("Nvidia falls"), dateline(2, null)).scores())
                .extracting(Score::status)
                .containsOnly(Score.Status.CORRECTED);
    }

    @Test
    void keepsTheFiftyMostRelevantSubjects() {
        var subjects = IntStream.range(0, 60)
                .mapToObj(i -> subject("T" + (100 + i), "Name" + i + "x"))
                .toList();
        var text =
                subjects.stream().map(Subject::name).collect(Collectors.joining(". ")) + ". " + "Name59x. ".repeat(9);

        var scores = tagger(subjects).tag(article(text), dateline(1, null)).scores();

        assertThat(scores).hasSize(Tagger.MAX_SUBJECTS).isSortedAccordingTo((a, b) -> a.subject()
                .compareTo(b.subject()));
        assertThat(scores).extracting(Score::subject).contains("T100", "T159").doesNotContain("T155");
        assertThat(scores.get(0).relevance().subjects()).isEqualTo(60);
    }

    @Test
    void listsTheFirstAliasesAndCountsTheOthers() {
        var score = score(tag("Nvidia. ".repeat(40)).scores(), "NVDA");

        assertThat(score.aliases()).hasSize(Score.LISTED);
        assertThat(score.aliasesRest()).isEqualTo(8);
    }

    private static Tagger tagger(List<Subject> subjects) {
        var watchlist = Watchlist.of(subjects, new SourceWeights(10_000, Map.of("blog", 5_000)));
        return Tagger.of(watchlist, Finder.of(watchlist), SCORER, 1_000, "c0ffee", "test");
    }

    private static Subject subject(String id, String name) {
        return new Subject(id, Kind.TICKER, name, List.of(Alias.of(name)), List.of());
    }

    private static Tags tag(String body) {
        return tag(body, null);
    }

    private static Tags tag(String body, @Nullable String source) {
        return TAGGER.tag(article(body), dateline(1, source));
    }

    private static Article article(String body) {
        return new Article("a", null, body, NOON, null, null, null);
    }

    private static Dateline dateline(int revision, @Nullable String source) {
        return new Dateline("a", revision, null, source, "en", null, NOON, NOON, Dateline.Basis.PUBLISHED);
    }

    private static Score score(List<Score> scores, String subject) {
        var found = new ArrayList<>(scores);
        found.removeIf(score -> !score.subject().equals(subject));
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
