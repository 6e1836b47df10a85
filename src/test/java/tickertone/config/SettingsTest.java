package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tickertone.config.Settings.Store;
import tickertone.rolling.Windows;

class SettingsTest {
    private final Faults faults = new Faults();

    @Test
    void hasADefaultForEverySetting() {
        var settings = read("", Map.of(), Map.of());

        assertThat(faults.sorted()).isEmpty();
        assertThat(settings.topics()).isEqualTo(new Settings.TopicSettings("", true, 1, 1, 4));
        assertThat(settings.clock())
                .isEqualTo(new Settings.ClockSettings(Duration.ofMillis(250), Duration.ofMinutes(5)));
        assertThat(settings.rolling().windows()).isEqualTo(Windows.parse("5m", "1h", "1d", "7d"));
        assertThat(settings.rolling().minEffectiveCount()).isEqualByComparingTo("2");
        assertThat(settings.rolling().latestInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.rolling().silenceWeight()).isEqualTo(1_000);
        assertThat(settings.stream())
                .isEqualTo(new Settings.StreamSettings(
                        "tickertone",
                        2,
                        Duration.ofMillis(100),
                        Store.ROCKSDB,
                        256L << 20,
                        Path.of("data/state"),
                        20_000));
        assertThat(settings.broker()).isEqualTo(new Settings.BrokerSettings(Path.of("data/broker"), 9092));
        assertThat(settings.kafka()).isEmpty();
    }

    @Test
    void documentsEverySettingOnceInTheOrderOfTheTable() {
        var keys = PropertiesFile.parse(TextFile.standard(Folder.SETTINGS), faults).stream()
                .filter(entry -> !entry.forKafka())
                .map(Given::key)
                .toList();

        assertThat(keys).isEqualTo(Setting.keys());
    }

    @Test
    void marksInTheFileWhatCanChangeTheOutput() {
        var text = TextFile.standard(Folder.SETTINGS).text();

        assertThat(Setting.ALL).allSatisfy(setting -> assertThat(text.contains(" (output)\n" + setting.key() + "="))
                .isEqualTo(setting.changesOutput()));
    }

    @Test
    void putsAFlagOverTheEnvironmentOverTheFileOverTheDefault() {
        var environment = Map.of("TICKERTONE_THREADS", "4", "TICKERTONE_LATEST_INTERVAL", "3s");

        var settings = read("threads=3\nlatest.interval=2s\nbroker.port=0", environment, Map.of("threads", "5"));

        assertThat(settings.stream().threads()).isEqualTo(5);
        assertThat(settings.rolling().latestInterval()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.broker().port()).isZero();
        assertThat(settings.topics().mentionsPartitions()).isEqualTo(4);
    }

    @Test
    void handsWhatBeginsWithKafkaToTheClients() {
        var settings = read(
                "kafka.client.rack=a\nkafka.linger.ms=5",
                Map.of("KAFKA_BOOTSTRAP_SERVERS", "b:9092"),
                Map.of("kafka.linger.ms", "6"));

        assertThat(settings.kafka())
                .isEqualTo(Map.of("bootstrap.servers", "b:9092", "client.rack", "a", "linger.ms", "6"));
    }

    @Test
    void passesOverTheRestOfTheEnvironment() {
        read(
                "",
                Map.of("PATH", "/bin", "TICKERTONE_PORT_9092_TCP", "tcp://10.0.0.1", "KAFKA_SERVICE_HOST", "x"),
                Map.of());

        assertThat(faults.sorted()).isEmpty();
    }

    @Test
    void hidesSecretsHoweverItIsPrinted() {
        var settings = read(
                """
                kafka.sasl.password=hunter2
                kafka.sasl.jaas.config=hunter2
                kafka.ssl.key.location=hunter2
                kafka.oauth.client.SECRET=hunter2
                kafka.access.token=hunter2
                kafka.credential.file=hunter2
                kafka.client.id=shown
                """,
                Map.of(),
                Map.of());

        assertThat(settings.toString()).doesNotContain("hunter2");
        assertThat(settings.lines())
                .contains("kafka.sasl.password=********", "kafka.client.id=shown", "windows=5m,1h,1d,7d");
    }

    @Test
    void namesTheNearestSettingOfAnUnknownOne() {
        read("\nlatest.intervall=1s", Map.of("TICKERTONE_CLOCKTICK", "1s"), Map.of("thread", "1"));

        assertFaults(
                "--thread: thread: is no setting; did you mean --threads?",
                "TICKERTONE_CLOCKTICK: clocktick: is no setting; did you mean TICKERTONE_CLOCK_TICK?",
                "application.properties:2: latest.intervall: is no setting; did you mean latest.interval?");
    }

    @Test
    void namesTheLineTheFlagOrTheVariableOfAFaultyValue() {
        read("# first\nthreads=many", Map.of("TICKERTONE_CLOCK_TICK", "9ms"), Map.of("silence.weight", "2"));

        assertFaults(
                "--silence-weight: silence.weight: '2' is not a number from 0 to 1;"
                        + " write at most four decimals, such as 0.25",
                "TICKERTONE_CLOCK_TICK: clock.tick: '9ms' is not 0 or a duration from 10ms to 1m;"
                        + " write a number with ms, s, m, h or d, such as 250ms",
                "application.properties:2: threads: 'many' is not a whole number from 1 to 256; write digits only");
    }

    @Test
    void checksEveryFormat() {
        read(
                """
                topic.prefix=Demo
                topics.create=yes
                topics.replication=0
                windows=1h,5m
                application.id=a b
                store=disk
                rocksdb.memory=256MB
                state.dir=
                broker.port=65536
                """,
                Map.of(),
                Map.of());

        assertFaults(
                "application.properties:1: topic.prefix: 'Demo' is not up to 100 of a-z 0-9 . _ -; write it like demo.",
                "application.properties:2: topics.create: 'yes' is not true or false; write true or false",
                "application.properties:3: topics.replication: '0' is not a whole number from 1 to 32767,"
                        + " or -1 for the broker's default; write digits only",
                "application.properties:4: windows: '1h,5m' is not a list of 1 to 16 windows of whole minutes"
                        + " up to 60d, each longer than the one before; write it like 5m,1h,1d,7d",
                "application.properties:5: application.id: 'a b' is not 1 to 100 of a-z A-Z 0-9 . _ -;"
                        + " write it like tickertone",
                "application.properties:6: store: 'disk' is not memory or rocksdb; write memory or rocksdb",
                "application.properties:7: rocksdb.memory: '256MB' is not a size from 32m to 512g;"
                        + " write a number with m or g, such as 256m",
                "application.properties:8: state.dir: '' is not a folder; write its path",
                "application.properties:9: broker.port: '65536' is not a whole number from 0 to 65535; write digits only");
    }

    @Test
    void checksAlsoAValueThatAnotherCovers() {
        read("threads=0", Map.of(), Map.of("threads", "2"));

        assertFaults("application.properties:1: threads: '0' is not a whole number from 1 to 256; write digits only");
    }

    @Test
    void refusesKafkaSettingsThatTheProgramDecides() {
        read("kafka.num.stream.threads=9", Map.of("KAFKA_PROCESSING_GUARANTEE", "at_least_once"), Map.of());

        assertFaults(
                "KAFKA_PROCESSING_GUARANTEE: kafka.processing.guarantee: belongs to the program;"
                        + " remove it, it is always exactly_once_v2",
                "application.properties:1: kafka.num.stream.threads: belongs to the program; set threads instead");
    }

    private Settings read(String file, Map<String, String> environment, Map<String, String> flags) {
        var given = new ArrayList<>(PropertiesFile.parse(new TextFile(Folder.SETTINGS, Folder.SETTINGS, file), faults));
        given.addAll(Environment.read(environment));
        flags.forEach((key, value) -> given.add(Given.flag(key, value)));
        return SettingsReader.read(PropertiesFile.parse(TextFile.standard(Folder.SETTINGS), faults), given, faults);
    }

    private void assertFaults(String... lines) {
        assertThat(faults.sorted()).extracting(Fault::toString).isEqualTo(List.of(lines));
    }
}
