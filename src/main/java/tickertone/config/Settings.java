package tickertone.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tickertone.rolling.Windows;

/**
 * All settings, checked. Parts of the program receive single values of it, never the tree.
 *
 * @param kafka handed to the Kafka clients as it is, without the prefix {@code kafka.}; may hold secrets
 */
public record Settings(
        TopicSettings topics,
        ClockSettings clock,
        RollingSettings rolling,
        StreamSettings stream,
        BrokerSettings broker,
        Map<String, String> kafka) {

    private static final Pattern SECRET =
            Pattern.compile("password|secret|key|token|jaas|credential", Pattern.CASE_INSENSITIVE);

    /** Where the state of the stream lives while the program runs. */
    public enum Store {
        ROCKSDB,
        MEMORY
    }

    /**
     * @param prefix before the name of every topic; may be empty
     * @param create whether missing topics are created at the start
     * @param replication -1: the broker's default
     * @param mentionsPartitions of the internal topic by which subjects scale
     */
    public record TopicSettings(
            String prefix, boolean create, int partitions, int replication, int mentionsPartitions) {}

    /**
     * @param tick how long a source partition may be quiet before a tick; zero: no ticks
     * @param futureTolerance how far after its arrival an article may be dated
     */
    public record ClockSettings(Duration tick, Duration futureTolerance) {}

    /**
     * @param minEffectiveCount below it a window is thin; at most four decimals
     * @param latestInterval of arrival time, within which changes of the latest values are put together
     * @param silenceWeight of a score without evidence, 0 to 10,000, units of 1/10,000
     */
    public record RollingSettings(
            Windows windows, BigDecimal minEffectiveCount, Duration latestInterval, int silenceWeight) {}

    /**
     * @param rocksMemory bytes outside the heap that all stores of an instance share
     * @param replayAhead records that a replay may be ahead of the committed offsets
     */
    public record StreamSettings(
            String applicationId,
            int threads,
            Duration commitInterval,
            Store store,
            long rocksMemory,
            Path stateDir,
            int replayAhead) {}

    /** @param port 0: any that is free */
    public record BrokerSettings(Path dir, int port) {}

    public Settings {
        kafka = Collections.unmodifiableMap(new TreeMap<>(kafka));
    }

    /**
     * The same for work that must not touch the live one: with topics, an application id and a state folder of its own.
     *
     * @param name goes before topics and after the application id
     * @param partitions of its topics
     */
    public Settings apart(String name, int partitions) {
        return new Settings(
                new TopicSettings(
                        topics.prefix() + name + ".",
                        topics.create(),
                        partitions,
                        topics.replication(),
                        topics.mentionsPartitions()),
                clock,
                rolling,
                new StreamSettings(
                        stream.applicationId() + "-" + name,
                        stream.threads(),
                        stream.commitInterval(),
                        stream.store(),
                        stream.rocksMemory(),
                        stream.stateDir().resolve(name),
                        stream.replayAhead()),
                broker,
                kafka);
    }

    /** Whether nobody may see the value of a key. */
    public static boolean secret(String key) {
        return SECRET.matcher(key).find();
    }

    /** Every setting as {@code application.properties} writes it, secrets hidden. */
    public List<String> lines() {
        return Stream.concat(
                        Setting.ALL.stream().map(setting -> setting.line(this)),
                        kafka.keySet().stream().map(key -> Setting.KAFKA + key + "=" + shown(key)))
                .toList();
    }

    /** Those that can change a byte of the output. */
    List<String> tellingLines() {
        return Setting.ALL.stream()
                .filter(Setting::changesOutput)
                .map(setting -> setting.line(this))
                .toList();
    }

    private String shown(String key) {
        return secret(key) ? "********" : kafka.getOrDefault(key, "");
    }

    /** Never shows a secret, so that no log can. */
    @Override
    public String toString() {
        return String.join("\n", lines());
    }
}
