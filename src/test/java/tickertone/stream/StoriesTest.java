package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static tickertone.stream.Poison.ARRIVAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Articles that tell what another has told, through the whole topology. */
class StoriesTest {
    private static final String PLANTS = "Vistra agreed to buy seven natural gas plants from Larkfield Energy";
    private static final String MORE = "Update: Vistra agreed to buy seven natural gas plants from Larkfield Energy";
    private static final String OTHER = "Vistra shares plunge as regulators open a probe of its trading desk";

    private final Bench bench = new Bench(Bench.REPLAY);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void countsAStoryOnce() {
        bench.article("a", PLANTS, ARRIVAL);
        bench.article("b", MORE, ARRIVAL.plusSeconds(10));
        bench.article("c", OTHER, ARRIVAL.plusSeconds(20));

        assertThat(places()).containsExactly("a a 1", "b a 2", "c c 1");
        var copy = vistra().get(1);
        assertThat(copy.get("weight").decimalValue()).isEqualByComparingTo("0");
        assertThat(copy.get("similar_before").get("12h").intValue()).isOne();
        assertThat(last("1h").get("articles").intValue()).isEqualTo(3);
        assertThat(last("1h").get("stories").intValue()).isEqualTo(2);
        assertThat(last("1h").get("weight").decimalValue()).isEqualByComparingTo(weights());
    }

    @Test
    void theFirstToArriveIsTheOriginal() {
        bench.send(dated("a", "2026-01-05T14:20:00Z"), ARRIVAL);
        bench.send(dated("b", "2026-01-05T14:10:00Z"), ARRIVAL.plusSeconds(10));

        assertThat(places()).containsExactly("a a 1", "b a 2");
    }

    @Test
    void aWindowMayHoldOnlyCopies() {
        bench.article("a", PLANTS, ARRIVAL);
        bench.article("b", PLANTS, ARRIVAL.plusSeconds(360));

        bench.tick(ARRIVAL.plusSeconds(421));

        var value = bench.rolling("VST", "5m").stream()
                .filter(v -> v.get("window_end").textValue().equals("2026-01-05T14:37:00.000Z"))
                .findFirst();
        assertThat(value).isPresent();
        assertThat(value.get().get("state").textValue()).isEqualTo("only_copies");
        assertThat(value.get().get("sentiment").isNull()).isTrue();
    }

    @Test
    void aCorrectionKeepsItsPlace() {
        bench.article("a", PLANTS, ARRIVAL);
        bench.article("b", PLANTS, ARRIVAL.plusSeconds(10));
        bench.article("b", OTHER, ARRIVAL.plusSeconds(20));
        bench.article("c", OTHER, ARRIVAL.plusSeconds(30));

        assertThat(places()).containsExactly("a a 1", "b a 2", "b a 2", "c a 3");
    }

    @Test
    void aWithdrawnArticleIsNotMatchedAndItsCopiesStayCopies() {
        bench.article("a", PLANTS, ARRIVAL);
        bench.article("b", PLANTS, ARRIVAL.plusSeconds(10));
        bench.article("x", OTHER, ARRIVAL.plusSeconds(20));
        bench.withdraw("a", ARRIVAL.plusSeconds(30));
        bench.withdraw("x", ARRIVAL.plusSeconds(30));
        bench.article("c", PLANTS, ARRIVAL.plusSeconds(40));
        bench.article("y", OTHER, ARRIVAL.plusSeconds(50));

        assertThat(places()).containsExactly("a a 1", "b a 2", "x x 1", "c a 3", "y y 1");
    }

    @Test
    void aSubjectThatACorrectionDropsIsNotMatchedForItAnyMore() {
        bench.article("a", PLANTS, ARRIVAL);
        bench.article("a", "Nvidia shares surge on record revenue", ARRIVAL.plusSeconds(10));
        bench.article("b", PLANTS, ARRIVAL.plusSeconds(20));

        assertThat(places()).containsExactly("a a 1", "b b 1");
    }

    @Test
    void eachSubjectHasItsOwnOriginal() {
        bench.article("a", OTHER, ARRIVAL);
        bench.article("b", OTHER + " and Nvidia", ARRIVAL.plusSeconds(10));

        assertThat(bench.scores())
                .filteredOn(score -> score.get("article_id").textValue().equals("b"))
                .extracting(score -> score.get("subject").textValue() + " "
                        + score.get("story").textValue())
                .contains("VST a", "NVDA b");
    }

    private static String dated(String id, String published) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + PLANTS + "\",\"published_at\":\"" + published + "\"}";
    }

    /** Article, story and place in it. */
    private List<String> places() {
        return vistra().stream()
                .filter(score -> !score.get("status").textValue().equals("withdrawn"))
                .map(score -> score.get("article_id").textValue() + " "
                        + score.get("story").textValue() + " "
                        + score.get("story_sequence").intValue())
                .toList();
    }

    private List<JsonNode> vistra() {
        return bench.scores().stream()
                .filter(score -> score.get("subject").textValue().equals("VST"))
                .toList();
    }

    private BigDecimal weights() {
        return vistra().stream()
                .map(score -> score.get("weight").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private JsonNode last(String window) {
        bench.tick(ARRIVAL.plusSeconds(61));
        var values = bench.rolling("VST", window);
        return values.get(values.size() - 1);
    }
}
