package tickertone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.market.Alias;
import tickertone.market.Kind;
import tickertone.market.SourceWeights;
import tickertone.market.Subject;
import tickertone.market.Watchlist;

class FinderTest {
    private static final Set<String> FINANCE = Set.of("shares", "stock market", "iPhone", "股价");

    private static final Watchlist WATCHLIST = watchlist(
            subject(
                    "NVDA",
                    plain("Nvidia"),
                    plain("英伟达"),
                    plain("辉达"),
                    plain("NASDAQ:NVDA"),
                    plain("NVDA.O"),
                    plain("NVDA US"),
                    capital("NVDA"),
                    plain("$NVDA")),
            subject("VST", plain("Vistra"), capital("VST"), plain("$VST")),
            subject("TSLA", plain("Tesla"), plain("特斯拉")),
            subject("NESN", plain("Nestlé")),
            subject("V", plain("$V"), new Alias("Visa", true, Set.of(), List.of("Visa application", "work visa"))),
            subject(
                    "AAPL",
                    plain("Apple Inc"),
                    plain("苹果公司"),
                    new Alias("Apple", true, FINANCE, List.of("Apple pie", "Big Apple")),
                    new Alias("苹果", false, FINANCE, List.of("苹果汁", "红苹果"))),
            subject("META", plain("Meta Platforms"), capital("Meta")),
            subject(
                    "SO",
                    plain("Southern Company"),
                    new Alias("Southern", true, Set.of("utility"), List.of("Southern California")),
                    new Alias("Southern Power", true, Set.of("utility"), List.of())));

    private static final Finder FINDER = Finder.of(WATCHLIST);

    @Test
    void findsAllSubjectsInTheOrderOfTheText() {
        assertMentions("Nvidia sinks while Vistra rallies", "NVDA", "VST");
        assertMentions("特斯拉和英伟达大跌，Vistra上涨", "TSLA", "NVDA", "VST");
        assertMentions("nothing to see here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NVIDIA",
                "ＮＶＩＤＩＡ",
                "輝達",
                "Nvidia's",
                "Nvidia’s",
                "(NVDA)",
                "Nvidia-backed",
                "股价：NVDA大跌",
                "$nvda",
                "＄ＮＶＤＡ",
                "NASDAQ:NVDA",
                "nasdaq：nvda",
                "NVDA.O",
                "NVDA US",
                "Nvi\u00addia",
                "Nvidia™",
                "①NVDA"
            })
    void findsEverySpelling(String text) {
        assertMentions(text, "NVDA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nvidiaa", "xNVDA", "NVDA2", "Teslas", "US$V", "$$V", "$VX", "Vistran", "Nestlés"})
    void findsNoPartOfAWord(String text) {
        assertMentions(text);
    }

    @Test
    void takesTheLongestAlias() {
        assertNamed("NVDA.O rose", "NVDA.O");
        assertNamed("NASDAQ:NVDA rose", "NASDAQ:NVDA");
        assertNamed("Meta Platforms rose", "Meta Platforms");
        assertNamed("苹果公司大涨", "苹果公司");
    }

    @Test
    void takesAShorterAliasWhereTheLongerOneRunsIntoAWord() {
        assertNamed("NVDA.Other", "NVDA");
    }

    @Test
    void marksTheSpanInTheOriginal() {
        assertNamed("Eﬃcient 🚀 ＮＶＩＤＩＡ！", "ＮＶＩＤＩＡ");
        assertNamed("昨晚輝達大跌", "輝達");
        assertNamed("Cafe\u0301 Nestle\u0301 fell", "Nestle\u0301");
        assertNamed("\ufeffso\u00adft Nvidia\u200b fell", "Nvidia");
        assertNamed("Wait… (Tesla’s) car", "Tesla");
    }

    @Test
    void marksTheFoldedPlaceAndTheSentence() {
        var document = document("Eﬃcient", "It rose. Nvidia fell.");
        var mention = FINDER.find(document).mentions().get(0);

        var place = mention.folded();
        assertThat(document.folded().text().substring(place.start(), place.end()))
                .isEqualTo("nvidia");
        assertThat(mention.sentence()).isEqualTo(2);
        assertThat(mention.alias()).isEqualTo("Nvidia");
    }

    @Test
    void asksForTheCapitalsOfAnAlias() {
        assertMentions("Meta and META and ＭＥＴＡ rose", "META", "META", "META");
        assertMentions("a meta-analysis of the metaverse");
        assertRejected("a meta-analysis", "META case");
        assertMentions("Nvda and nvda");
    }

    @Test
    void leavesAnAliasThatAPhraseStandsOver() {
        assertMentions("Visa rose", "V");
        assertRejected("Visa application", "V not: Visa application");
        assertRejected("A Work Visa is needed", "V not: work visa");
        assertMentions("Visa applications rose", "V");
        assertRejected("iPhone, 苹果汁、红苹果", "AAPL not: 苹果汁", "AAPL not: 红苹果");
    }

    @Test
    void letsAPhraseHaveAGap() {
        var finder = named("Acme", "Acme cut .. price target", "bowl .. of Acme");
        assertThat(subjects(finder.find(document("Acme cut its Boeing price target", null))))
                .isEmpty();
        assertThat(subjects(finder.find(document("Acme  cut\nthe price target", null))))
                .isEmpty();
        assertThat(subjects(finder.find(document("A bowl, a big one, of Acme", null))))
                .isEmpty();
        assertThat(subjects(finder.find(document("Acme cut jobs. Its price target fell", null))))
                .containsExactly("A");
        assertThat(subjects(finder.find(
                        document("Acme cut a great many jobs in four countries before its price target", null))))
                .containsExactly("A");
        assertThat(subjects(finder.find(document("Acme cut its price targeting", null))))
                .containsExactly("A");
    }

    @Test
    void letsAPhraseSayThatTheAliasIsMeantAfterAll() {
        var finder = named("Acme", "Acme sees", "says Acme", "+Acme sees its");
        assertThat(subjects(finder.find(document("Acme sees rain", null)))).isEmpty();
        assertThat(verdicts(finder.find(document("It rains, says Acme", null)))).containsExactly("A not: says Acme");
        assertThat(subjects(finder.find(document("Acme sees its profit fall", null))))
                .containsExactly("A");
    }

    @Test
    void readsANameOnTwoLinesButNotInTitleAndBody() {
        assertNamed("Shares of Meta\nPlatforms rose", "Meta\nPlatforms");
        assertMentions(document("Nothing of Southern", "Company picnic"));
    }

    @Test
    void takesTimeInProportionHoweverLongTheBlanks() {
        var finder = named("Acme", "Acme cut .. price target", "dear Acme");
        var text = ("Acme cut" + " ".repeat(500)).repeat(2_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> finder.find(document(text, null)));
    }

    @Test
    void believesADoubtfulAliasBesideANeededWord() {
        assertMentions("Apple shares fell", "AAPL");
        assertMentions("Shares fell. Apple was worst.", "AAPL");
        assertMentions("Apple was worst. Nobody bought its shares.", "AAPL");
        assertMentions("蘋果股價大跌", "AAPL");
        assertMentions("Apple leads the Stock Market", "AAPL");
        assertRejected("Apple harvest is good", "AAPL needs");
        assertRejected("Apple leads the stock of fruit. The market is shareless.", "AAPL needs");
    }

    @Test
    void looksOneSentenceFarAndAtTheTitle() {
        assertRejected("Apple was worst. Rain fell. Sun shone. Shares fell.", "AAPL needs");
        assertMentions(document("Shares fall", "Rain fell. Sun shone. Snow fell. Apple was worst."), "AAPL");
    }

    @Test
    void decidesForTheWholeArticle() {
        assertMentions(
                "Apple was worst. Rain fell. Sun shone. Apple shares fell. Rain. Sun. Apple.", "AAPL", "AAPL", "AAPL");
        assertMentions("Apple Inc fell. Rain fell. Sun shone. Snow fell. Apple and 苹果.", "AAPL", "AAPL", "AAPL");
    }

    @Test
    void letsNoAliasVouchForAnother() {
        assertRejected("苹果股价大跌。雨。雪。风。雨。Apple.", "AAPL needs");
    }

    @Test
    void keepsTheRulesOfCaseAndPhraseWhateverVouches() {
        assertMentions("Apple Inc fell. An apple a day. The Big Apple. Apple pie.", "AAPL");
    }

    @Test
    void findsNoHalfOfANameThatIsNotMeant() {
        assertRejected("Southern Power is what they call it", "SO needs");
    }

    @Test
    void triesAShorterAliasInTheRightCase() {
        var finder = Finder.of(watchlist(subject("A", capital("Meta Power")), subject("B", plain("meta"))));

        assertThat(subjects(finder.find(document("meta power", null)))).containsExactly("B");
    }

    @Test
    void doesNotTakeAWordInsideTheAliasForItsSurroundings() {
        var finder = Finder.of(
                watchlist(subject("SO", new Alias("Southern Company", true, Set.of("company", "utility"), List.of()))));

        assertThat(subjects(finder.find(document("Southern Company picnic", null))))
                .isEmpty();
    }

    @Test
    void takesTheReadingThatItsSurroundingsSpeakFor() {
        var finder = Finder.of(watchlist(
                subject("DAL", new Alias("Delta", true, Set.of("airline"), List.of())),
                subject("2308.TW", new Alias("Delta", true, Set.of("Taiwan"), List.of()))));

        var findings = finder.find(document("Delta leads Taiwan", null));

        assertThat(subjects(findings)).containsExactly("2308.TW");
        assertThat(verdicts(findings)).containsExactly("DAL needs");
    }

    @Test
    void givesOneVerdictForAnAliasListedTwice() {
        var finder = Finder.of(watchlist(subject(
                "META",
                plain("META"),
                capital("Meta"),
                new Alias("metta", false, Set.of("social"), List.of()),
                new Alias("Metta", false, Set.of("media"), List.of()))));

        var named = finder.find(document("meta", null));
        var doubtful = finder.find(document("metta", null));

        assertThat(subjects(named)).containsExactly("META");
        assertThat(verdicts(named)).isEmpty();
        assertThat(verdicts(doubtful)).containsExactly("META needs");
    }

    @Test
    void listsAliasesOfTwoSubjects() {
        var watchlist = watchlist(
                subject("AMD", plain("超微"), plain("AMD"), plain("amd")),
                subject("SMCI", plain("超微"), plain("Supermicro")),
                subject("X", plain("ＡＭＤ")));

        assertThat(Finder.collisions(watchlist))
                .containsExactly(new Finder.Collision("超微", "AMD", "SMCI"), new Finder.Collision("ＡＭＤ", "AMD", "X"));
        assertThat(Finder.collisions(WATCHLIST)).isEmpty();
    }

    @Test
    void livesWithFaultyWatchlists() {
        var finder = Finder.of(watchlist(
                subject("A", plain("超微"), plain("\u200b"), new Alias("x", false, Set.of("\u200b"), List.of("", "y"))),
                subject("B", plain("超微"))));

        assertThat(subjects(finder.find(document("超微 \u200b", null)))).containsExactly("A");
        assertThat(subjects(Finder.of(watchlist()).find(document("Nvidia", null))))
                .isEmpty();
    }

    private static void assertMentions(String body, String... subjects) {
        assertMentions(document(null, body), subjects);
    }

    private static void assertMentions(Document document, String... subjects) {
        assertThat(subjects(FINDER.find(document))).containsExactly(subjects);
    }

    private static void assertNamed(String body, String... texts) {
        var document = document(null, body);
        assertThat(FINDER.find(document).mentions())
                .extracting(mention -> document.article()
                        .text()
                        .substring(mention.span().start(), mention.span().end()))
                .containsExactly(texts);
    }

    private static void assertRejected(String body, String... verdicts) {
        assertThat(verdicts(FINDER.find(document(null, body)))).containsExactly(verdicts);
    }

    private static List<String> subjects(Findings findings) {
        return findings.mentions().stream().map(Mention::subject).toList();
    }

    private static List<String> verdicts(Findings findings) {
        return findings.rejections().stream()
                .map(rejection -> rejection.subject() + " " + rejection.rule())
                .toList();
    }

    private static Document document(String title, String body) {
        return Document.of(new Article("id", title, body, null, null, null, null));
    }

    private static Finder named(String alias, String... not) {
        return Finder.of(watchlist(subject("A", new Alias(alias, true, Set.of(), List.of(not)))));
    }

    private static Watchlist watchlist(Subject... subjects) {
        return Watchlist.of(List.of(subjects), SourceWeights.equal());
    }

    private static Subject subject(String id, Alias... aliases) {
        return new Subject(id, Kind.TICKER, id, List.of(aliases), List.of());
    }

    private static Alias plain(String text) {
        return Alias.of(text);
    }

    private static Alias capital(String text) {
        return new Alias(text, true, Set.of(), List.of());
    }
}
