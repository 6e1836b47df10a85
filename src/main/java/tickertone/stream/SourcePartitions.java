package tickertone.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import tickertone.rolling.UnfitState;

/**
 * How many partitions the article topic has, and whether the application's state was made for as many.
 *
 * <p>Nothing may be released before every source partition was heard of, so that their number is part of the state.
 *
 * @param memory the topic that keeps one partition of article ids for each source partition; not there at the first start
 */
record SourcePartitions(Map<String, String> clients, String articles, String memory) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    SourcePartitions {
        clients = Map.copyOf(clients);
    }

    /** @throws UnfitState if the state was made for another number */
    int checked() {
        try (var admin = Admin.create(new HashMap<String, Object>(clients))) {
            int partitions = count(admin, articles);
            int made = count(admin, memory);
            if (made != 0 && made != partitions) {
                throw new UnfitState(
                        ("%s has %d partitions, the state of this application was made for %d. Partitions cannot be added"
                                        + " under way: reset the application's state, or start under another"
                                        + " application.id, which begins anew with the log")
                                .formatted(articles, partitions, made));
            }
            return partitions;
        }
    }

    /** The number of partitions; 0 if there is no such topic. */
    private static int count(Admin admin, String topic) {
        try {
            var options = new DescribeTopicsOptions().timeoutMs((int) PATIENCE.toMillis());
            var topics = admin.describeTopics(List.of(topic), options)
                    .allTopicNames()
                    .get();
            return topics.values().iterator().next().partitions().size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw new KafkaException("cannot look at topic " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while looking at topic " + topic, e);
        }
    }
}
