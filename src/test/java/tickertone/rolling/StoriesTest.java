package tickertone.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tickertone.sentiment.Story;
import tickertone.text.Article;
import tickertone.text.Document;
import tickertone.text.Fingerprint;

class StoriesTest {
    private static final String PLANTS = "Vistra agreed to buy seven natural gas plants from Larkfield Energy";
    private static final String LAYOFFS = "Amazon will cut about 14,000 office jobs and trim layers of management";
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = 24 * HOUR;

    private final MemoryStore store = new MemoryStore();
    private Stories stories = new Stories(store, Duration.ofDays(7));

    @Test
    void theFirstInOrderIsTheOriginal() {
        assertThat(place("a", 0, PLANTS)).isEqualTo(Story.original("a"));
        assertThat(place("b", 1, LAYOFFS)).isEqualTo(Story.original("b"));
    }

    @Test
    void countsTheCopiesOfAStory() {
        place("a", 0, PLANTS);

        assertThat(place("b", HOUR, PLANTS)).isEqualTo(new Story("a", 2, List.of(1, 1, 1, 1)));
        assertThat(place("c", 2 * HOUR, PLANTS)).isEqualTo(new Story("a", 3, List.of(2, 2, 2, 2)));
    }

    @Test
    void countsSimilarArticlesWithinEachSpanToTheMillisecond() {
        place("a", 0, PLANTS);
        place("b", DAY, PLANTS);

        assertThat(place("c", DAY + 12 * HOUR, PLANTS).similarBefore()).containsExactly(1, 1, 2, 2);
        assertThat(place("d", 2 * DAY + 1, PLANTS).similarBefore()).containsExactly(0, 1, 3, 3);
    }

    @Test
    void eachSubjectHasItsOwnStories() {
        place("a", 0, PLANTS);

        assertThat(stories.place("AMZN", "b", 1, print(PLANTS))).isEqualTo(Story.original("b"));
    }

    @Test
    void matchesCopiesAfterTheirOriginalIsForgotten() {
        place("a", 0, PLANTS);
        place("b", 5 * DAY, PLANTS);

        assertThat(place("c", 11 * DAY, PLANTS)).isEqualTo(new Story("a", 3, List.of(0, 0, 0, 1)));
    }

    @Test
    void anIdThatComesAgainAfterItWasForgottenIsRememberedAnew() {
        for (int i = 0; i < 50; i++) {
            stories.place("SUBJECT" + i, "a", 0, print(LAYOFFS));
        }
        place("a", 0, LAYOFFS);

        assertThat(place("a", 7 * DAY + 1, PLANTS)).isEqualTo(Story.original("a"));
        stories.forget(8 * DAY, Integer.MAX_VALUE);

        assertThat(place("b", 8 * DAY, PLANTS)).isEqualTo(new Story("a", 2, List.of(0, 1, 1, 1)));
        stories.forget(16 * DAY, Integer.MAX_VALUE);
        assertThat(store.size()).isZero();
    }

    @Test
    void forgetsAfterTheLongestWindowAndNoSooner() {
        place("a", 0, PLANTS);
        place("b", 0, LAYOFFS);

        assertThat(place("c", 7 * DAY, PLANTS).original()).isEqualTo("a");
        assertThat(place("d", 7 * DAY + 1, LAYOFFS).original()).isEqualTo("d");
    }

    @Test
    void aCorrectionKeepsItsPlaceAndIsFoundByItsNewText() {
        place("a", 0, PLANTS);
        place("b", 1, PLANTS);

        assertThat(place("b", HOUR, LAYOFFS)).isEqualTo(new Story("a", 2, List.of(1, 1, 1, 1)));
        assertThat(place("c", 2 * HOUR, LAYOFFS)).isEqualTo(new Story("a", 3, List.of(2, 2, 2, 2)));
    }

    @Test
    void aCorrectionIsNotComparedWithItsOwnRevision() {
        place("a", 0, PLANTS);

        assertThat(place("a", 1, PLANTS)).isEqualTo(Story.original("a"));
        assertThat(place("a", 2, LAYOFFS)).isEqualTo(Story.original("a"));
        assertThat(place("b", 3, PLANTS)).isEqualTo(Story.original("b"));
    }

    @Test
    void aCorrectionIsRememberedFromItsOwnArrival() {
        place("a", 0, PLANTS);
        place("a", 5 * DAY, PLANTS);

        assertThat(place("b", 11 * DAY, PLANTS)).isEqualTo(new Story("a", 2, List.of(0, 0, 0, 1)));
    }

    @Test
    void aWithdrawnArticleIsNotMatchedAndItsCopiesStayCopies() {
        place("a", 0, PLANTS);
        place("b", 1, PLANTS);

        assertThat(withdraw("a", 2)).isEqualTo(new Story("a", 1, List.of(1, 1, 1, 1)));
        assertThat(place("c", 3, PLANTS)).isEqualTo(new Story("a", 3, List.of(1, 1, 1, 1)));
    }

    @Test
    void afterAllOfAStoryIsWithdrawnTheNextIsAnOriginal() {
        place("a", 0, PLANTS);
        withdraw("a", 1);

        assertThat(place("b", 2, PLANTS)).isEqualTo(Story.original("b"));
    }

    @Test
    void anArticleThatComesBackAfterItsWithdrawalTakesItsOldPlace() {
        place("a", 0, PLANTS);
        place("b", 1, PLANTS);
        withdraw("b", 2);

        assertThat(place("b", 3, PLANTS)).isEqualTo(new Story("a", 2, List.of(1, 1, 1, 1)));
        assertThat(place("c", 4, PLANTS)).isEqualTo(new Story("a", 3, List.of(2, 2, 2, 2)));
    }

    @Test
    void aWithdrawalOfAnUnknownArticleIsNothing() {
        assertThat(withdraw("a", 0)).isNull();
        assertThat(store.size()).isZero();
    }

    @Test
    void ofTwoEqualMatchesTheEarlierWins() {
        place("a", 0, PLANTS);
        place("b", 1, LAYOFFS);
        place("b", 2, PLANTS);

        assertThat(place("c", 3, PLANTS).original()).isEqualTo("a");
    }

    @Test
    void aSubjectThatFallsSilentLeavesNoRows() {
        for (int i = 0; i < 200; i++) {
            place("a" + i, i, i % 3 == 0 ? PLANTS : PLANTS + " for " + i + " million and " + (i + 7) + " shares");
        }
        place("a3", 300, LAYOFFS);
        withdraw("a4", 301);

        stories.forget(301 + 7 * DAY + 1, 1_000);

        assertThat(store.size()).isZero();
    }

    @Test
    void whatIsNotDeletedYetChangesNoAnswer() {
        var tidy = new Stories(new MemoryStore(), Duration.ofDays(7));
        var random = new Random(7);

        long arrival = 0;
        for (int i = 0; i < 2_000; i++) {
            arrival += random.nextInt(3 * (int) HOUR);
            String id = "a" + random.nextInt(1_000);
            tidy.forget(arrival, Integer.MAX_VALUE);
            if (random.nextInt(10) == 0) {
                assertThat(withdraw(id, arrival)).isEqualTo(tidy.withdraw("VST", id, arrival));
            } else {
                var print = print(PLANTS + " for " + random.nextInt(40) + " million");
                assertThat(stories.place("VST", id, arrival, print)).isEqualTo(tidy.place("VST", id, arrival, print));
            }
        }
    }

    @Test
    void goesOnOverTheSameStore() {
        place("a", 0, PLANTS);

        stories = new Stories(store, Duration.ofDays(7));

        assertThat(place("b", 1, PLANTS).original()).isEqualTo("a");
    }

    @Test
    void aFloodOfCopiesStaysOneRowOfBoundedSize() {
        for (int i = 0; i < 3 * Telling.COUNTED; i++) {
            place("a" + i, i, PLANTS);
        }

        var last = place("z", 4 * HOUR, PLANTS);

        assertThat(last.sequence()).isEqualTo(3 * Telling.COUNTED + 1);
        assertThat(last.similarBefore()).containsOnly(Telling.COUNTED);
    }

    private Story place(String id, long arrival, String text) {
        return stories.place("VST", id, arrival, print(text));
    }

    private @Nullable Story withdraw(String id, long arrival) {
        return stories.withdraw("VST", id, arrival);
    }

    private static Fingerprint print(String text) {
        return Fingerprint.of(Document.of(new Article("any", null, text, null, null, null, null)));
    }
}
