package tickertone.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tickertone.config.Settings.BrokerSettings;
import tickertone.config.Settings.ClockSettings;
import tickertone.config.Settings.RollingSettings;
import tickertone.config.Settings.StreamSettings;
import tickertone.config.Settings.TopicSettings;

/** Puts what was given over the defaults. Every value is checked, also one that a later one covers. */
final class SettingsReader {
    private static final String NOT_OURS = "belongs to the program";

    /** What the clients would take but the program decides, with the remedy. */
    private static final Map<String, String> DECIDED = Map.of(
            "kafka.application.id", "set application.id instead",
            "kafka.num.stream.threads", "set threads instead",
            "kafka.state.dir", "set state.dir instead",
            "kafka.commit.interval.ms", "set commit.interval instead",
            "kafka.processing.guarantee", "remove it, it is always exactly_once_v2");

    private final Map<String, String> defaults;
    private final Map<String, List<Given>> given;
    private final Faults faults;

    private SettingsReader(List<Given> defaults, List<Given> given, Faults faults) {
        this.defaults = defaults.stream().collect(Collectors.toMap(Given::key, Given::value));
        this.given = given.stream().collect(Collectors.groupingBy(Given::key));
        this.faults = faults;
    }

    /** @param given the least important first */
    static Settings read(List<Given> defaults, List<Given> given, Faults faults) {
        given.forEach(one -> checkKey(one, faults));
        return new SettingsReader(defaults, given, faults).settings();
    }

    private static void checkKey(Given given, Faults faults) {
        var remedy = DECIDED.get(given.key());
        if (remedy != null) {
            faults.add(given.file(), given.line(), given.key(), NOT_OURS, remedy);
        } else if (!given.forKafka() && !Setting.keys().contains(given.key())) {
            var known = Setting.keys().stream().map(given.layer()::spell).toList();
            var hint = Nearest.hint(given.layer().spell(given.key()), known);
            faults.add(given.file(), given.line(), given.key(), "is no setting", hint);
        }
    }

    private Settings settings() {
        return new Settings(
                new TopicSettings(
                        value(Setting.TOPIC_PREFIX),
                        value(Setting.TOPICS_CREATE),
                        value(Setting.TOPICS_PARTITIONS),
                        value(Setting.TOPICS_REPLICATION),
                        value(Setting.MENTIONS_PARTITIONS)),
                new ClockSettings(value(Setting.CLOCK_TICK), value(Setting.FUTURE_TOLERANCE)),
                new RollingSettings(
                        value(Setting.WINDOWS),
                        value(Setting.MIN_EFFECTIVE_COUNT),
                        value(Setting.LATEST_INTERVAL),
                        value(Setting.SILENCE_WEIGHT)),
                new StreamSettings(
                        value(Setting.APPLICATION_ID),
                        value(Setting.THREADS),
                        value(Setting.COMMIT_INTERVAL),
                        value(Setting.STORE),
                        value(Setting.ROCKSDB_MEMORY),
                        value(Setting.STATE_DIR),
                        value(Setting.REPLAY_AHEAD)),
                new BrokerSettings(value(Setting.BROKER_DIR), value(Setting.BROKER_PORT)),
                kafka());
    }

    private <T> T value(Setting<T> setting) {
        var standard = defaults.getOrDefault(setting.key(), "");
        T value = setting.format()
                .reader()
                .apply(standard)
                .orElseThrow(() -> new IllegalStateException("the default of " + setting.key() + " is " + standard));
        for (var one : given.getOrDefault(setting.key(), List.of())) {
            value = setting.format().reader().apply(one.value()).orElse(value);
            check(setting.format(), one);
        }
        return value;
    }

    private void check(Format<?> format, Given one) {
        if (format.reader().apply(one.value()).isEmpty()) {
            var problem = Fault.quote(one.value()) + " is not " + format.wanted();
            faults.add(one.file(), one.line(), one.key(), problem, format.remedy());
        }
    }

    private Map<String, String> kafka() {
        var kafka = new HashMap<String, String>();
        given.forEach((key, values) -> {
            if (key.startsWith(Setting.KAFKA)) {
                kafka.put(
                        key.substring(Setting.KAFKA.length()),
                        values.get(values.size() - 1).value());
            }
        });
        return kafka;
    }
}
