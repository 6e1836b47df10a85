package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import tickertone.feed.TimeRange;
import tickertone.feed.TopicLines;
import tickertone.feed.TopicRange;
import tickertone.stream.TopicSpec;

/** Where it is written what is played under a name, beside the topics of the name. */
record Billboard(Stage stage) {
    private static final byte[] KEY = "replay".getBytes(UTF_8);

    /**
     * Makes sure that a replay can be begun or gone on with.
     *
     * @param restart what was played before does not matter, as long as a replay played it
     */
    void require(Playbill bill, boolean restart) throws Failure, InterruptedException {
        var topics = stage.topics();
        var before = bill();
        if (before == null) {
            if (there().contains(topics.articles())) {
                throw Failure.usage("The topics " + topics.prefix()
                        + "* were not made by a replay, so that none may write" + " there. Choose another name.");
            }
            return;
        }
        var differences = before.differences(bill);
        if (!restart && !differences.isEmpty()) {
            throw Failure.usage("This name was used before, with " + String.join(", with ", differences) + ".\n"
                    + "Choose another name, or begin anew with --restart, which deletes " + topics.prefix()
                    + "* first. To go on with what was played, give exactly that again.");
        }
    }

    void put(Playbill bill) throws Failure {
        var topics = stage.topics();
        var replication = stage.settings().topics().replication();
        stage.cluster().prepare(List.of(TopicSpec.replay(topics)), true, replication);
        try (var producer = stage.cluster().producer()) {
            producer.send(new ProducerRecord<>(topics.replay(), KEY, bill.toJson()))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot write to " + topics.replay() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing to " + topics.replay(), e);
        }
    }

    /** The last one, or null if there is none. */
    private @Nullable Playbill bill() throws InterruptedException {
        var topic = stage.topics().replay();
        if (!there().contains(topic)) {
            return null;
        }
        try (var consumer = stage.cluster().consumer()) {
            var all = TopicRange.of(consumer, topic, List.of(), TimeRange.ALL);
            var lines = new TopicLines(consumer, all);
            Playbill last = null;
            for (var line = lines.next(); line != null; line = lines.next()) {
                last = line.value() == null ? null : Playbill.parse(line.value());
            }
            return last;
        } catch (IOException e) {
            throw new IllegalStateException(topic + " holds something else", e);
        }
    }

    private Set<String> there() throws InterruptedException {
        try {
            return stage.cluster().admin().listTopics().names().get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot look at the topics", e);
        }
    }
}
