package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tickertone.feed.FeedLine;
import tickertone.sentiment.Dateline;
import tickertone.stream.ArticleReader;
import tickertone.stream.Parts;
import tickertone.stream.Reading;
import tickertone.stream.Reading.Reason;
import tickertone.text.Article;
import tickertone.text.Language;

class BundledFeedTest {
    private Parts parts;
    private ArticleReader reader;
    private List<FeedLine> lines;
    private List<Article> articles;

    @BeforeEach
    void read() throws Exception {
        parts = StandardParts.standard();
        reader = parts.reader();
        lines = BundledFeed.lines();
        articles = BundledFeed.articles(reader);
    }

    @Test
    void speaksEnglishAndChineseInEqualParts() {
        long chinese = articles.stream()
                .filter(article -> Language.of(article).equals("zh"))
                .count();

        assertThat(articles).hasSizeGreaterThanOrEqualTo(120);
        assertThat((double) chinese / articles.size()).isBetween(0.4, 0.6);
        assertThat(articles).allMatch(article -> Language.supported(Language.of(article)));
    }

    @Test
    void comesFromManySources() {
        assertThat(articles.stream()
                        .map(Article::source)
                        .filter(Objects::nonNull)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void spansTheTwoWeeksAroundTheSelloff() {
        var days = lines.stream()
                .map(line -> line.arrival().atZone(ZoneOffset.UTC).toLocalDate())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(days.first()).isEqualTo(LocalDate.of(2025, 1, 24));
        assertThat(days.last()).isEqualTo(LocalDate.of(2025, 2, 7));
        assertThat(days).hasSize(15);
    }

    @Test
    void holdsFiveBrokenRecords() {
        var reasons = lines.stream()
                .map(line -> BundledFeed.read(reader, line))
                .filter(Reading.Unreadable.class::isInstance)
                .map(reading -> ((Reading.Unreadable) reading).reason());

        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        Reason.BAD_TIME,
                        Reason.JSON_SYNTAX,
                        Reason.JSON_SYNTAX,
                        Reason.WRONG_TYPE,
                        Reason.MISSING_FIELD);
    }

    @Test
    void correctsAnArticleAndTakesOneBack() {
        var texts = new HashMap<String, Set<String>>();
        articles.forEach(article ->
                texts.computeIfAbsent(article.id(), id -> new HashSet<>()).add(article.text()));
        var withdrawn = lines.stream()
                .map(line -> BundledFeed.read(reader, line))
                .filter(Reading.Withdrawal.class::isInstance)
                .map(reading -> ((Reading.Withdrawal) reading).articleId())
                .toList();

        assertThat(texts.values()).filteredOn(revisions -> revisions.size() > 1).isNotEmpty();
        assertThat(withdrawn).isNotEmpty().allMatch(texts::containsKey);
    }

    @Test
    void holdsCopiesOfTheSameStory() {
        var ids = new HashMap<String, Set<String>>();
        articles.forEach(article -> ids.computeIfAbsent(String.valueOf(article.body()), body -> new HashSet<>())
                .add(article.id()));

        assertThat(ids.values()).filteredOn(copies -> copies.size() >= 3).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void holdsArticlesThatOnlySoundLikeACompany() {
        var traps = List.of(
                "zh-0124-03",
                "zh-0125-02",
                "zh-0125-03",
                "zh-0127-03",
                "zh-0127-10",
                "zh-0129-07",
                "zh-0130-02",
                "zh-0130-10",
                "zh-0131-06",
                "zh-0202-03",
                "zh-0206-06",
                "en-0124-07",
                "en-0125-01",
                "en-0126-02",
                "en-0126-04",
                "en-0127-33",
                "en-0128-08",
                "en-0129-10",
                "en-0201-03");

        var named = articles.stream()
                .filter(article -> traps.contains(article.id()))
                .collect(Collectors.toMap(Article::id, this::subjects));

        assertThat(named).containsOnlyKeys(traps.toArray(String[]::new));
        assertThat(named).allSatisfy((id, subjects) -> assertThat(subjects).isEmpty());
    }

    private List<String> subjects(Article article) {
        var dateline = Dateline.of(article, 1, Language.of(article), Instant.EPOCH);
        return parts.tagger().tag(article, dateline).scores().stream()
                .map(score -> score.subject())
                .toList();
    }
}
