package tickertone.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.TopicPartition;
import tickertone.stream.Topics;

/**
 * What a replay leaves: state, outputs, and what the outputs say of copies.
 *
 * @param state the folder of the pipeline's state
 */
record Remains(Cluster cluster, Topics topics, Path state, long articles) {
    /** Of each partition the last scores. */
    private static final int SAMPLED = 20_000;

    void print() throws Exception {
        say(
                "state:          %,d MB in its folder, %,d MB in changelogs, which took %.1f records per article",
                Cluster.bytes(state) >> 20,
                cluster.bytes("-changelog") >> 20,
                cluster.offsets("-changelog") / (double) articles);
        for (var topic : topics.outputs()) {
            say(
                    "  %s: %.1f records per article, %,d MB",
                    topic, cluster.offsets(topic) / (double) articles, cluster.bytes(topic) >> 20);
        }
        copies();
    }

    private void copies() {
        long scores = 0;
        long copies = 0;
        try (var consumer = cluster.consumer()) {
            for (var info : consumer.partitionsFor(topics.scores())) {
                var partition = new TopicPartition(info.topic(), info.partition());
                consumer.assign(List.of(partition));
                long end = consumer.endOffsets(consumer.assignment()).get(partition);
                consumer.seek(partition, Math.max(0, end - SAMPLED));
                while (consumer.position(partition) < end) {
                    for (var record : consumer.poll(Duration.ofMillis(500))) {
                        scores++;
                        copies += new String(record.value(), UTF_8).contains("\"story_sequence\":1,") ? 0 : 1;
                    }
                }
            }
        }
        say("copies:         %.1f %% of the last %,d scores", 100.0 * copies / scores, scores);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
