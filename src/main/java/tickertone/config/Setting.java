package tickertone.config;

import static tickertone.config.Format.choice;
import static tickertone.config.Format.decimal;
import static tickertone.config.Format.duration;
import static tickertone.config.Format.folder;
import static tickertone.config.Format.matching;
import static tickertone.config.Format.size;
import static tickertone.config.Format.truth;
import static tickertone.config.Format.whole;
import static tickertone.config.Format.windows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import tickertone.rolling.Windows;

/**
 * Every setting there is: key, format, and whether it can change a byte of the output. The default and the comment of
 * each stand in {@code application.properties}, which the jar carries.
 *
 * @param changesOutput such a setting is part of the digest that each record names
 * @param value where the tree of settings holds it
 */
record Setting<T>(String key, Format<T> format, boolean changesOutput, Function<Settings, T> value) {
    static final String KAFKA = "kafka.";

    static final Setting<String> TOPIC_PREFIX = harmless(
            "topic.prefix",
            matching("[a-z0-9._-]{0,100}", "up to 100 of a-z 0-9 . _ -", "write it like demo."),
            settings -> settings.topics().prefix());
    static final Setting<Boolean> TOPICS_CREATE =
            harmless("topics.create", truth(), settings -> settings.topics().create());
    static final Setting<Integer> TOPICS_PARTITIONS = harmless(
            "topics.partitions", whole(1, 1_000), settings -> settings.topics().partitions());
    static final Setting<Integer> TOPICS_REPLICATION = harmless(
            "topics.replication",
            whole(-1, 32_767)
                    .where(copies -> copies != 0, "a whole number from 1 to 32767, or -1 for the broker's default"),
            settings -> settings.topics().replication());
    static final Setting<Integer> MENTIONS_PARTITIONS =
            harmless("mentions.partitions", whole(1, 1_000), settings -> settings.topics()
                    .mentionsPartitions());

    static final Setting<Windows> WINDOWS =
            telling("windows", windows("60d"), settings -> settings.rolling().windows());
    static final Setting<BigDecimal> MIN_EFFECTIVE_COUNT = telling(
            "rolling.min.effective.count",
            decimal(0, 100_000_000).as(units -> BigDecimal.valueOf(units, 4), value -> value.movePointRight(4)
                    .intValueExact()),
            settings -> settings.rolling().minEffectiveCount());
    static final Setting<Duration> LATEST_INTERVAL =
            telling("latest.interval", duration("0", "1m"), settings -> settings.rolling()
                    .latestInterval());
    static final Setting<Integer> SILENCE_WEIGHT = telling(
            "silence.weight", decimal(0, 10_000), settings -> settings.rolling().silenceWeight());

    static final Setting<Duration> CLOCK_TICK = harmless(
            "clock.tick",
            duration("0", "1m").where(Setting::offOrSeldom, "0 or a duration from 10ms to 1m"),
            settings -> settings.clock().tick());
    static final Setting<Duration> FUTURE_TOLERANCE =
            telling("future.tolerance", duration("0", "1d"), settings -> settings.clock()
                    .futureTolerance());

    static final Setting<String> APPLICATION_ID = harmless(
            "application.id",
            matching("[a-zA-Z0-9._-]{1,100}", "1 to 100 of a-z A-Z 0-9 . _ -", "write it like tickertone"),
            settings -> settings.stream().applicationId());
    static final Setting<Integer> THREADS =
            harmless("threads", whole(1, 256), settings -> settings.stream().threads());
    static final Setting<Duration> COMMIT_INTERVAL =
            harmless("commit.interval", duration("1ms", "30s"), settings -> settings.stream()
                    .commitInterval());
    static final Setting<Settings.Store> STORE = harmless(
            "store", choice(Settings.Store.class), settings -> settings.stream().store());
    static final Setting<Long> ROCKSDB_MEMORY = harmless(
            "rocksdb.memory", size("32m", "512g"), settings -> settings.stream().rocksMemory());
    static final Setting<Path> STATE_DIR =
            harmless("state.dir", folder(), settings -> settings.stream().stateDir());
    static final Setting<Integer> REPLAY_AHEAD =
            harmless("replay.ahead", whole(100, 10_000_000), settings -> settings.stream()
                    .replayAhead());

    static final Setting<Path> BROKER_DIR =
            harmless("broker.dir", folder(), settings -> settings.broker().dir());
    static final Setting<Integer> BROKER_PORT = harmless(
            "broker.port", whole(0, 65_535), settings -> settings.broker().port());

    /** In the order of {@code application.properties}. */
    static final List<Setting<?>> ALL = List.of(
            TOPIC_PREFIX,
            TOPICS_CREATE,
            TOPICS_PARTITIONS,
            TOPICS_REPLICATION,
            MENTIONS_PARTITIONS,
            WINDOWS,
            MIN_EFFECTIVE_COUNT,
            LATEST_INTERVAL,
            SILENCE_WEIGHT,
            FUTURE_TOLERANCE,
            CLOCK_TICK,
            APPLICATION_ID,
            THREADS,
            COMMIT_INTERVAL,
            STORE,
            ROCKSDB_MEMORY,
            STATE_DIR,
            REPLAY_AHEAD,
            BROKER_DIR,
            BROKER_PORT);

    static List<String> keys() {
        return ALL.stream().map(Setting::key).toList();
    }

    /** As {@code application.properties} writes it, in the one canonical form. */
    String line(Settings settings) {
        return key + "=" + format.writer().apply(value.apply(settings));
    }

    /** A tick costs one record per partition: more than a hundred a second are a mistake. */
    private static boolean offOrSeldom(Duration tick) {
        return tick.isZero() || tick.toMillis() >= 10;
    }

    private static <T> Setting<T> telling(String key, Format<T> format, Function<Settings, T> value) {
        return new Setting<>(key, format, true, value);
    }

    private static <T> Setting<T> harmless(String key, Format<T> format, Function<Settings, T> value) {
        return new Setting<>(key, format, false, value);
    }
}
