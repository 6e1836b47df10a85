package tickertone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import tickertone.config.Settings.StreamSettings;
import tickertone.stream.Topics;

/** What an earlier demo left behind: cleared away, so that each one begins with empty topics. */
record Stage(Cluster cluster, Topics topics, StreamSettings stream) {
    private static final long RETRY_MILLIS = 20;

    void clear() throws InterruptedException {
        try {
            var old = earlierTopics();
            cluster.admin().deleteTopics(old).all().get();
            while (!earlierTopics().isEmpty()) {
                Thread.sleep(RETRY_MILLIS);
            }
            forgetGroup();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot clear what an earlier demo left", e);
        }
        deleteFolder(stream.stateDir().resolve(stream.applicationId()));
    }

    private List<String> earlierTopics() throws ExecutionException, InterruptedException {
        Set<String> names = cluster.admin().listTopics().names().get();
        return names.stream()
                .filter(name -> topics.outputs().contains(name)
                        || name.equals(topics.articles())
                        || name.equals(topics.configs())
                        || name.startsWith(stream.applicationId() + "-"))
                .toList();
    }

    private void forgetGroup() throws ExecutionException, InterruptedException {
        try {
            cluster.admin()
                    .deleteConsumerGroups(List.of(stream.applicationId()))
                    .all()
                    .get();
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
