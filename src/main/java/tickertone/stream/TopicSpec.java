package tickertone.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a topic must be set up.
 *
 * @param partitions of a topic that is created; one that exists may have any number
 * @param config the settings that matter; others are left as the cluster has them
 */
public record TopicSpec(String name, int partitions, Map<String, String> config) {
    private static final String NEVER = "-1";
    /** A configuration holds the whole watchlist, and a line of a feed may be anything. */
    private static final int LARGEST_RECORD = 16 * 1024 * 1024;

    public TopicSpec {
        config = Map.copyOf(config);
    }

    /** Topics of a live pipeline: articles are stamped by the broker as they are appended. */
    public static List<TopicSpec> live(Topics topics, int partitions) {
        return List.of(
                new TopicSpec(topics.articles(), partitions, kept(NEVER, "LogAppendTime")),
                new TopicSpec(topics.scores(), partitions, kept(days(400), "CreateTime")),
                new TopicSpec(topics.rolling(), partitions, kept(days(400), "CreateTime")),
                new TopicSpec(topics.latest(), partitions, compacted()),
                new TopicSpec(topics.outcomes(), partitions, kept(days(400), "CreateTime")),
                new TopicSpec(topics.deadLetters(), partitions, kept(days(30), "CreateTime")),
                configs(topics));
    }

    /** Topics of a demo or a replay: records carry the articles' own times and are never deleted by age. */
    public static List<TopicSpec> played(Topics topics, int partitions) {
        return List.of(
                new TopicSpec(topics.articles(), partitions, playedArticles()),
                new TopicSpec(topics.scores(), partitions, kept(NEVER, "CreateTime")),
                new TopicSpec(topics.rolling(), partitions, kept(NEVER, "CreateTime")),
                new TopicSpec(topics.latest(), partitions, compacted()),
                new TopicSpec(topics.outcomes(), partitions, kept(NEVER, "CreateTime")),
                new TopicSpec(topics.deadLetters(), partitions, kept(NEVER, "CreateTime")),
                configs(topics));
    }

    /** The topic in which a replay keeps what it plays. */
    public static TopicSpec replay(Topics topics) {
        return new TopicSpec(topics.replay(), 1, compacted());
    }

    /** A feed may hold lines that no live topic would take; they are set aside like other poison. */
    private static Map<String, String> playedArticles() {
        var config = new HashMap<>(kept(NEVER, "CreateTime"));
        config.put("max.message.bytes", String.valueOf(LARGEST_RECORD));
        return config;
    }

    private static Map<String, String> kept(String retention, String timestamps) {
        return Map.of("cleanup.policy", "delete", "retention.ms", retention, "message.timestamp.type", timestamps);
    }

    private static Map<String, String> compacted() {
        return Map.of("cleanup.policy", "compact", "message.timestamp.type", "CreateTime");
    }

    private static TopicSpec configs(Topics topics) {
        return new TopicSpec(
                topics.configs(),
                1,
                Map.of("cleanup.policy", "compact", "max.message.bytes", String.valueOf(LARGEST_RECORD)));
    }

    private static String days(int days) {
        return String.valueOf(Duration.ofDays(days).toMillis());
    }
}
