package tickertone.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * What a cluster's topics lack against what the pipeline needs.
 *
 * <p>Missing topics can be made; a topic that exists and does not fit is only reported, since changing it is its owner's
 * decision.
 *
 * @param missing topics to create
 * @param differences one sentence for each thing that does not fit
 */
public record TopicPlan(List<TopicSpec> missing, List<String> differences) {
    /** A new partition has a leader within milliseconds on a healthy cluster. */
    private static final Duration LEADER_PATIENCE = Duration.ofSeconds(30);

    private static final long RETRY_MILLIS = 20;

    public TopicPlan {
        missing = List.copyOf(missing);
        differences = List.copyOf(differences);
    }

    /** Compares the cluster's topics with the specifications. */
    public static TopicPlan of(Admin admin, List<TopicSpec> specs) {
        var configs = configs(admin, existing(admin, specs));
        var missing = new ArrayList<TopicSpec>();
        var differences = new ArrayList<String>();
        for (var spec : specs) {
            var config = configs.get(spec.name());
            if (config == null) {
                missing.add(spec);
            } else {
                compare(spec, config, differences);
            }
        }
        return new TopicPlan(missing, differences);
    }

    /** Creates what is missing and waits until every partition has a leader. */
    public void apply(Admin admin, short replication) {
        var topics = missing.stream()
                .map(spec -> new NewTopic(spec.name(), Optional.of(spec.partitions()), replication(replication))
                        .configs(spec.config()))
                .toList();
        for (var result : admin.createTopics(topics).values().entrySet()) {
            try {
                result.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw failure("cannot create topic " + result.getKey(), e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        awaitLeaders(admin, missing);
    }

    /** Topic creation returns before partitions have leaders, and writing to a leaderless one can loop on errors. */
    private static void awaitLeaders(Admin admin, List<TopicSpec> specs) {
        var offsets = new HashMap<TopicPartition, OffsetSpec>();
        for (var spec : specs) {
            IntStream.range(0, spec.partitions())
                    .forEach(p -> offsets.put(new TopicPartition(spec.name(), p), OffsetSpec.latest()));
        }
        long deadline = System.nanoTime() + LEADER_PATIENCE.toNanos();
        while (true) {
            try {
                admin.listOffsets(offsets).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
                    throw failure("new topics have no leader after " + LEADER_PATIENCE, e);
                }
                pause();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static List<String> existing(Admin admin, List<TopicSpec> specs) {
        try {
            var names = admin.listTopics().names().get();
            return specs.stream().map(TopicSpec::name).filter(names::contains).toList();
        } catch (ExecutionException e) {
            throw failure("cannot look at the topics", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Map<String, Config> configs(Admin admin, List<String> names) {
        var resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        try {
            var configs = new HashMap<String, Config>();
            admin.describeConfigs(resources)
                    .all()
                    .get()
                    .forEach((resource, config) -> configs.put(resource.name(), config));
            return configs;
        } catch (ExecutionException e) {
            throw failure("cannot look at the topics' settings", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void compare(TopicSpec spec, Config config, List<String> differences) {
        spec.config().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(wanted -> {
            var found = config.get(wanted.getKey());
            String value = found == null ? "not set" : found.value();
            if (!wanted.getValue().equals(value)) {
                differences.add(
                        "%s has %s=%s, not %s".formatted(spec.name(), wanted.getKey(), value, wanted.getValue()));
            }
        });
    }

    private static Optional<Short> replication(short replication) {
        return replication < 1 ? Optional.empty() : Optional.of(replication);
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException failure(String what, ExecutionException e) {
        return new KafkaException(what + ": " + e.getMessage(), e);
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted while waiting for the cluster", e);
    }
}
