package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tickertone.market.Alias;
import tickertone.market.Kind;
import tickertone.market.SourceWeights;
import tickertone.market.Subject;
import tickertone.market.Watchlist;
import tickertone.rolling.ArticleMemory;
import tickertone.rolling.MemoryStore;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Revision;
import tickertone.sentiment.Score;
import tickertone.sentiment.Scorer;
import tickertone.sentiment.Tagger;
import tickertone.stream.Outcome.Coordinates;
import tickertone.text.Finder;

/** What tagging makes of an article whose revision before was tagged under other settings, or brings a bug to light. */
class TaggingTest {
    private static final Subject ACME = new Subject("ACME", Kind.THEME, "Acme", List.of(Alias.of("Acme")), List.of());
    private static final Subject BOLT = new Subject("BOLT", Kind.TICKER, "Bolt", List.of(Alias.of("Bolt")), List.of());
    private static final Scorer SCORER = (document, mentions) -> {
        if (document.article().text().contains("trap")) {
            throw new IllegalStateException("a trap");
        }
        var dull = new Opinion(List.of(), 0, 5_000, null);
        return Map.of("ACME", dull, "BOLT", dull);
    };

    private final ArticleMemory memory = new ArticleMemory(
            new MemoryStore(),
            new MemoryStore(),
            Bench.REPLAY.windows().longest().length());
    private int offset;

    @Test
    void aSubjectThatLeftTheWatchlistIsTakenOutByACorrection() {
        tag(tagger("old", ACME, BOLT), "Acme and Bolt rise");

        var revisions = tag(tagger("new", BOLT), "Acme and Bolt rise a lot");

        assertThat(revisions).extracting(Revision::subject).containsExactly("BOLT", "ACME");
        assertThat(revisions).extracting(Revision::config).containsOnly("new");
        assertThat(revisions).extracting(revision -> revision instanceof Score).containsExactly(true, false);
        assertThat(revisions.get(1).kind()).isEqualTo(Kind.THEME);
        assertThat(revisions.get(1).dateline().revision()).isEqualTo(2);
    }

    @Test
    void theSameContentUnderOtherSettingsIsADuplicate() {
        tag(tagger("old", ACME), "Acme rises");

        assertThat(tag(tagger("new", ACME, BOLT), "Acme rises")).isEmpty();
    }

    @Test
    void aCorrectionThatBringsABugToLightLeavesTheOriginalAsItIs() {
        var tagger = tagger("config", ACME);
        tag(tagger, "Acme rises");

        assertThat(tag(tagger, "Acme falls into a trap")).isEmpty();
        assertThat(tag(tagger, "Acme rises")).as("a duplicate").isEmpty();
        assertThat(tag(tagger, "Acme rises again").get(0).dateline().revision()).isEqualTo(2);
    }

    private List<Revision> tag(Tagger tagger, String title) {
        var intake = new Intake(Bench.REPLAY.reader(), memory, "config");
        var tagging = new Tagging(tagger, memory, "config", Bench.REPLAY.rules());
        byte[] value = Bench.json("a", title).getBytes(UTF_8);
        Instant arrival = ARRIVAL.plusSeconds(offset);
        return intake.take(null, value, false, arrival, new Coordinates("news.articles", 0, offset++)).stream()
                .flatMap(taken -> tagging.tag(taken).stream())
                .filter(Handled.Onward.class::isInstance)
                .map(onward -> (ToOrder.Stamped) ((Handled.Onward) onward).value())
                .map(stamped -> UnplacedBytes.read(stamped.mention()).revision())
                .toList();
    }

    private static Tagger tagger(String config, Subject... subjects) {
        var watchlist = Watchlist.of(List.of(subjects), SourceWeights.equal());
        return Tagger.of(watchlist, Finder.of(watchlist), SCORER, 1_000, config, "test");
    }
}
