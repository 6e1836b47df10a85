package tickertone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import tickertone.config.Settings;
import tickertone.stream.InternalTopics;
import tickertone.stream.Parts;
import tickertone.stream.SentimentTopology;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;

/**
 * Where a feed is played: topics, an application id and a state folder that belong to it alone.
 *
 * @param settings those of the play, not the live ones
 */
record Stage(Cluster cluster, Settings settings, Parts parts) {
    private static final long RETRY_MILLIS = 20;
    /** Kafka takes a killed program for a running one until its session is over, 6 s later. */
    private static final Duration GROUP_PATIENCE = Duration.ofSeconds(10);

    Topics topics() {
        return new Topics(settings.topics().prefix());
    }

    /** A folder for what is being sorted. */
    Path sorting() {
        return sorting(settings);
    }

    static Path sorting(Settings settings) {
        return settings.stream().stateDir().resolve("sorting");
    }

    String applicationId() {
        return settings.stream().applicationId();
    }

    /** Makes sure that the topics are there and fit. */
    void prepare() throws Failure {
        var specs = TopicSpec.played(topics(), settings.topics().partitions());
        cluster.prepare(specs, true, settings.topics().replication());
    }

    /** Takes away what an earlier play left: its topics, its offsets, its state. */
    void clear() throws InterruptedException {
        try {
            cluster.admin().deleteTopics(earlierTopics()).all().get();
            while (!earlierTopics().isEmpty()) {
                Thread.sleep(RETRY_MILLIS);
            }
            forgetGroup();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot clear what an earlier play left", e);
        }
        deleteFolder(settings.stream().stateDir().resolve(applicationId()));
    }

    /** Waits for an instance that may just have died; two players of one feed would play everything twice. */
    void awaitFree() throws InterruptedException, Failure {
        if (cluster.embedded() && busy()) {
            dismissDead();
        }
        long deadline = System.nanoTime() + GROUP_PATIENCE.toNanos();
        while (busy()) {
            if (System.nanoTime() > deadline) {
                throw Failure.kafka("Somebody is playing as " + applicationId()
                        + " on this cluster: wait for the end, stop it, or choose another name");
            }
            Thread.sleep(RETRY_MILLIS);
        }
    }

    private void dismissDead() throws InterruptedException {
        try {
            cluster.admin()
                    .removeMembersFromConsumerGroup(applicationId(), new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot send away who played as " + applicationId(), e);
        }
    }

    private boolean busy() throws InterruptedException {
        try {
            var groups = cluster.admin()
                    .describeConsumerGroups(List.of(applicationId()))
                    .all()
                    .get();
            return groups.values().stream().anyMatch(group -> !group.members().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw new KafkaException("cannot ask who plays as " + applicationId(), e);
        }
    }

    private List<String> earlierTopics() throws ExecutionException, InterruptedException {
        Set<String> there = cluster.admin().listTopics().names().get();
        var topics = topics();
        var internal = InternalTopics.of(applicationId(), SentimentTopology.of(topics, parts));
        return there.stream()
                .filter(name -> topics.outputs().contains(name)
                        || name.equals(topics.articles())
                        || name.equals(topics.configs())
                        || internal.contains(name))
                .toList();
    }

    private void forgetGroup() throws ExecutionException, InterruptedException {
        try {
            cluster.admin().deleteConsumerGroups(List.of(applicationId())).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    private static void deleteFolder(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + folder, e);
        }
    }
}
