package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each topic as the documentation's table has it. */
class TopicSpecTest {
    private static final Topics TOPICS = new Topics("");

    @ParameterizedTest
    @CsvSource({
        "news.articles, -1, LogAppendTime",
        "sentiment.scores, 400, CreateTime",
        "sentiment.rolling, 400, CreateTime",
        "sentiment.outcomes, 400, CreateTime",
        "sentiment.dead-letters, 30, CreateTime"
    })
    void liveTopicsAreDeletedByAge(String topic, int days, String timestamps) {
        String retention =
                days < 0 ? "-1" : String.valueOf(Duration.ofDays(days).toMillis());

        assertThat(spec(TopicSpec.live(TOPICS, 3), topic).config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", retention)
                .containsEntry("message.timestamp.type", timestamps);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news.articles",
                "sentiment.scores",
                "sentiment.rolling",
                "sentiment.outcomes",
                "sentiment.dead-letters"
            })
    void playedTopicsKeepEverythingUnderItsOwnTime(String topic) {
        assertThat(spec(TopicSpec.played(TOPICS, 3), topic).config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("message.timestamp.type", "CreateTime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentiment.latest", "tickertone.configs"})
    void topicsOfLastValuesAreCompacted(String topic) {
        assertThat(Stream.of(TopicSpec.live(TOPICS, 3), TopicSpec.played(TOPICS, 3)))
                .allSatisfy(
                        specs -> assertThat(spec(specs, topic).config()).containsEntry("cleanup.policy", "compact"));
    }

    @Test
    void everyTopicOfTheDocumentationIsThereOnce() {
        assertThat(Stream.of(TopicSpec.live(TOPICS, 3), TopicSpec.played(TOPICS, 3)))
                .allSatisfy(specs -> assertThat(specs)
                        .extracting(TopicSpec::name)
                        .containsExactly(
                                "news.articles",
                                "sentiment.scores",
                                "sentiment.rolling",
                                "sentiment.latest",
                                "sentiment.outcomes",
                                "sentiment.dead-letters",
                                "tickertone.configs"));
    }

    @Test
    void aPrefixStandsBeforeEveryName() {
        assertThat(TopicSpec.live(new Topics("replay.march."), 1))
                .extracting(TopicSpec::name)
                .allSatisfy(name -> assertThat(name).startsWith("replay.march."));
    }

    @Test
    void outputsHaveAsManyPartitionsAsAsked() {
        assertThat(TopicSpec.live(TOPICS, 6))
                .filteredOn(spec -> TOPICS.outputs().contains(spec.name()))
                .hasSize(5)
                .extracting(TopicSpec::partitions)
                .containsOnly(6);
    }

    @Test
    void aSpecificationCannotBeChangedFromOutside() {
        var config = new java.util.HashMap<>(Map.of("cleanup.policy", "delete"));
        var spec = new TopicSpec("t", 1, config);

        config.clear();

        assertThat(spec.config()).containsEntry("cleanup.policy", "delete");
    }

    private static TopicSpec spec(List<TopicSpec> specs, String topic) {
        return specs.stream()
                .filter(spec -> spec.name().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}
