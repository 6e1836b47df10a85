package tickertone.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tickertone.sentiment.Cue;

class ConfigurationTest {
    private static final String WATCHLIST =
            """
            # a comment
            sources: {default: 1, weights: {Forum: 0.4, Wire: 0.6}}
            subjects:
              - id: NVDA
                kind: ticker
                name: Nvidia
                aliases: [Nvidia, {text: Hopper, needs: [GPU, H100], not: [Grace Hopper]}]
              - {id: SEMI, kind: basket, name: Chips, members: [NVDA]}
            """;
    private static final String ENGLISH =
            "cue\tpolarity\trole\tevent\tnote\nbeat .. estimates\t2\tcue\tearnings\twhy\n";
    private static final String CHINESE = "cue\tpolarity\trole\tevent\tnote\n大涨|暴涨\t2\tcue\tprice_move\t\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFolder() throws IOException {
        Files.createDirectory(folder.resolve("lexicon"));
        write("watchlist.yaml", WATCHLIST);
        write("lexicon/en.tsv", ENGLISH);
        write("lexicon/zh.tsv", CHINESE);
    }

    @Test
    void readsAFolder() throws Exception {
        write("application.properties", "threads=3");

        var configuration = load();

        assertThat(configuration.settings().stream().threads()).isEqualTo(3);
        assertThat(configuration.watchlist().subject("SEMI").members()).containsExactly("NVDA");
        assertThat(configuration.watchlist().sourceWeight("Forum")).isEqualTo(4_000);
        assertThat(configuration.cues()).extracting(Cue::name).containsExactly("beat .. estimates", "大涨");
        assertThat(configuration.digest()).matches("[0-9a-f]{12}");
    }

    @Test
    void takesFromTheJarWhatTheFolderLacks() throws Exception {
        assertThat(load().settings().stream().threads()).isEqualTo(2);
    }

    @Test
    void readsALexiconOfOneMoreLanguage() throws Exception {
        write("lexicon/fr.tsv", "cue\tpolarity\trole\tevent\tnote\nhausse\t1\tcue\t\t\n");

        assertThat(load().cues()).extracting(Cue::name).contains("hausse");
    }

    @Test
    void reportsAllFaultsOfAllFilesAtOnceSortedByFileAndLine() throws Exception {
        write("application.properties", "threads=0");
        write("watchlist.yaml", "subjects:\n  - {}\nsource: 1");
        write("lexicon/zh.tsv", CHINESE + "利好\tmuch\tcue\t\t\n");

        assertFaults(
                Map.of("TICKERTONE_CLOCK_TICK", "soon"),
                in("application.properties:1: threads: '0' is not a whole number from 1 to 256; write digits only"),
                in("lexicon/zh.tsv:3: polarity: 'much' is not a number from -3 to 3, as a cue needs;"
                        + " write at most four decimals, such as 0.25"),
                in("watchlist.yaml:2: subjects[0]: has no kind; add kind: ticker, basket or theme"),
                in("watchlist.yaml:2: subjects[0]: has no id; add id: with a name such as NVDA"),
                in("watchlist.yaml:2: subjects[0]: has no name; add name: for people to read"),
                in("watchlist.yaml:2: subjects[0]: has nothing that names it; add listings or aliases"),
                in("watchlist.yaml:3: source: is no key here; did you mean sources?"),
                "TICKERTONE_CLOCK_TICK: clock.tick: 'soon' is not 0 or a duration from 10ms to 1m;"
                        + " write a number with ms, s, m, h or d, such as 250ms");
    }

    @Test
    void reportsAFolderThatIsNone() {
        folder = folder.resolve("missing");

        assertFaults(Map.of(), folder + ": is no folder; name one that exists, with watchlist.yaml in it");
    }

    @Test
    void reportsAFolderThatHoldsNothingOfOurs() throws Exception {
        folder = Files.createDirectory(folder.resolve("other"));
        write("README.md", "hello");

        assertFaults(
                Map.of(),
                folder + ": holds no configuration; put application.properties or watchlist.yaml or lexicon/en.tsv"
                        + " or lexicon/zh.tsv in it");
    }

    @Test
    void reportsNamesThatAreNearlyRight() throws Exception {
        write("watchlist.yml", WATCHLIST);
        write("lexicon/fr.txt", ENGLISH);
        write("lexicon/.hidden", "");
        write("notes.md", "");

        assertFaults(
                Map.of(),
                in("lexicon/fr.txt: is no lexicon; let its name end in .tsv, or move it away"),
                in("watchlist.yml: is no file of the configuration; did you mean watchlist.yaml?"));
    }

    @Test
    void reportsTheLineThatIsNotUtf8() throws Exception {
        Files.write(folder.resolve("lexicon/en.tsv"), (ENGLISH + "caf\u00e9").getBytes(ISO_8859_1));

        assertFaults(Map.of(), in("lexicon/en.tsv:3: is not UTF-8; save it as UTF-8"));
    }

    @Test
    void keepsWhatCanChangeTheOutputAndNoSecret() throws Exception {
        write("application.properties", "windows=60m\nthreads=3\nkafka.sasl.password=hunter2");

        var kept = Configuration.load(folder, Map.of("silence.weight", "0.20"), Map.of())
                .document();

        assertThat(kept)
                .containsOnlyKeys("application.properties", "watchlist.yaml", "lexicon/en.tsv", "lexicon/zh.tsv");
        assertThat(kept)
                .containsEntry("watchlist.yaml", WATCHLIST)
                .containsEntry(
                        "application.properties",
                        """
                        windows=1h
                        rolling.min.effective.count=2
                        latest.interval=1s
                        silence.weight=0.2
                        future.tolerance=5m
                        """);
    }

    @Test
    void readsBackWhatItKeptToTheSameDigestAndDocument() throws Exception {
        write("lexicon/fr.tsv", "\uFEFFcue\tpolarity\trole\tevent\tnote\nhausse\t1\tcue\t\t\n");
        var configuration = Configuration.load(folder, Map.of("windows", "1h"), Map.of("TICKERTONE_THREADS", "7"));

        var again = Configuration.of(configuration.document());

        assertThat(again.digest()).isEqualTo(configuration.digest());
        assertThat(again.document()).isEqualTo(configuration.document());
        assertThat(again.cues()).isEqualTo(configuration.cues());
    }

    @Test
    void reportsADocumentWithoutWatchlist() {
        assertThatExceptionOfType(FaultyConfiguration.class)
                .isThrownBy(() -> Configuration.of(Map.of("lexicon/en.tsv", ENGLISH)))
                .withMessage("watchlist.yaml: is empty; fill it, or remove it to have the default");
    }

    private Configuration load() throws FaultyConfiguration {
        return Configuration.load(folder, Map.of(), Map.of());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String in(String fault) {
        return folder + "/" + fault;
    }

    private void assertFaults(Map<String, String> environment, String... expected) {
        var faulty = catchThrowableOfType(
                FaultyConfiguration.class, () -> Configuration.load(folder, Map.of(), environment));

        assertThat(faulty.faults()).extracting(Fault::toString).containsExactly(expected);
        assertThat(faulty).hasMessage(String.join("\n", expected));
    }
}
