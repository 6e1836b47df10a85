package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as a user types them: exit code, standard output, standard error. */
class AppTest {
    private static final String FEED =
            """
            {"id":"a","title":"Nvidia shares surge on record revenue","received_at":"2026-01-05T14:30:00Z"}
            {"id":"b","title":"The harbour was calm","received_at":"2026-01-05T14:31:00Z"}
            nonsense
            {"id":"c","withdrawn":true,"received_at":"2026-01-05T14:32:00Z"}
            {"id":"d","title":"英伟达股价暴跌17%","received_at":"2026-01-05T14:33:00Z"}
            {"id":"e","title":"Les actions de Nvidia montent","language":"fr","received_at":"2026-01-05T14:34:00Z"}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help-me",
                "--nonsense",
                "score --nonsense",
                "evaluate --nonsense",
                "check --set",
                "topics dance",
                "demo --speed fast"
            })
    void whatIsNoCommandIsWrongUsage(String line) {
        var ended = run(line.split(" "));

        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isNotBlank().doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "score --help",
                "evaluate --help",
                "check --help",
                "demo --help",
                "run --help",
                "ingest --help",
                "--version"
            })
    void helpGoesToStandardOutput(String line) {
        var ended = run(line.split(" "));

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("tickertone");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void soundSettingsAreFound() {
        var ended = run("check");

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("The settings are sound:").containsPattern("Configuration [0-9a-f]{12}\\.");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void settingsCanBeListedAsTheyAreInForce() {
        assertThat(run("check", "--settings", "--set", "threads=7").out()).containsPattern("threads *= *7");
    }

    @Test
    void aDoubtfulAliasIsWarnedOfAndStopsNothing() throws IOException {
        Files.writeString(
                folder.resolve("watchlist.yaml"),
                "subjects: [{id: TGT, kind: ticker, name: Target, aliases: [Target]}]");

        var ended = run("check", "--config", folder.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.err())
                .contains("watchlist.yaml:1: warning: subjects[0].aliases[0]: 'Target' is also an everyday word;");
        assertThat(ended.out()).contains("The settings are sound:");
    }

    @Test
    void allFaultsOfTheSettingsAreTold() {
        var ended = run("check", "--set", "threads=many", "--set", "windows=5x", "--set", "thraeds=2");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_SETTINGS);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("threads")
                .contains("windows")
                .contains("thraeds")
                .contains("3 faults; nothing was started.")
                .doesNotContain("\tat ");
    }

    @Test
    void oneFaultIsToldInTheSingular() {
        assertThat(run("check", "--set", "threads=many").err()).contains("1 fault; nothing was started.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "score -", "evaluate -", "topology", "demo --speed 60x", "topics plan"})
    void badSettingsStopEveryCommandAtOnce(String line) {
        var words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of("--set", "threads=many"));

        assertThat(run(words.toArray(String[]::new)).code()).isEqualTo(ExitCode.BAD_SETTINGS);
    }

    @Test
    void theTopologyCanBePrinted() {
        var ended = run("topology", "--topic-prefix", "try.");

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("try.news.articles").contains("mentions-repartition");
    }

    @Test
    void aTextIsScoredAndExplained() throws IOException {
        var ended = run("score", file("Nvidia shares surge on record revenue\nThe chipmaker beat estimates.\n"));

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("NVDA").contains("[Nvidia]").contains("= ln(positive / negative)");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aTextInChineseIsScored() throws IOException {
        assertThat(run("score", file("英伟达股价暴跌17%")).out())
                .contains("NVDA  bearish")
                .contains("[英伟达]");
    }

    @Test
    void aFeedIsScoredLineByLine() throws IOException {
        var ended = run("score", file(FEED));

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out())
                .contains("== a")
                .contains("== b")
                .contains("== d")
                .doesNotContain("== c");
        assertThat(ended.err())
                .contains("line 3: json_syntax: ")
                .contains("line 4: c is withdrawn; nothing to score")
                .contains("e: unsupported language fr");
    }

    @Test
    void jsonIsOneScorePerLine() throws IOException {
        var ended = run("score", "--output", "json", file(FEED));

        var scores = new ArrayList<JsonNode>();
        for (var line : ended.out().lines().toList()) {
            scores.add(parse(line));
        }
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(scores).isNotEmpty();
        assertThat(scores).extracting(s -> s.get("article_id").textValue()).containsOnly("a", "d");
        assertThat(scores).extracting(s -> s.get("subject").textValue()).contains("NVDA");
        assertThat(scores.get(0).get("arrived_at").textValue()).isEqualTo("2026-01-05T14:30:00.000Z");
    }

    @Test
    void hostileControlCharactersNeverReachTheTerminal() throws IOException {
        String hostile =
                "{\"id\":\"\\u202ea\",\"title\":\"Nvidia\\u001b[2J surges \\u0007\\u009b\",\"source\":\"\\u001b\"}\n"
                        + "\u001b[31mnot json\n"
                        + "{\"id\":\"b\",\"\\u001b[31m\":1,\"\\u001b[31m\":1}\n"
                        + "{\"id\":\"\\u202ec\",\"withdrawn\":true}\n"
                        + "{\"id\":\"\\u202ed\",\"title\":\"t\",\"language\":\"fr\"}\n";

        var ended = run("score", file(hostile));

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("NVDA");
        assertThat(ended.err()).contains("line 2: json_syntax", "line 3: json_syntax", "line 4", "language fr");
        assertThat(ended.out() + ended.err()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    }

    @Test
    void jsonEscapesControlCharacters() throws IOException {
        var ended = run("score", "--output", "json", file("Nvidia\u001b[2J surges\nThe rest \u0007"));

        assertThat(ended.out()).contains("\\u001B[2J").doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    }

    @Test
    void aTextFileOfControlCharactersIsHarmless() throws IOException {
        var ended = run("score", file("Nvidia\u001b]0;title\u0007 surges\u0000\u009b2J\u202e today"));

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("NVDA").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n"})
    void anEmptyFileHasNothingToScore(String text) throws IOException {
        var ended = run("score", file(text));

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("There is no text to score.");
    }

    @Test
    void aMissingFileIsWrongUsage() {
        assertUsage(run("score", folder.resolve("missing.txt").toString()), "There is no file ");
    }

    @Test
    void aFolderIsWrongUsage() {
        assertUsage(run("score", folder.toString()), "is a folder");
    }

    @Test
    void aNameThatNoFileCanHaveIsWrongUsage() {
        assertUsage(run("score", "a\0b"), "Cannot read ");
    }

    @Test
    void theNameOfAMissingFileCannotMoveTheCursor() {
        assertThat(run("score", "gone\u001b[2J").err()).contains("gone [2J").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16", "UTF-16LE"})
    void aFileThatIsNotUtf8IsWrongUsage(String charset) throws IOException {
        var file = folder.resolve("article.txt");
        Files.write(file, "\u0080苹果公司股价大涨\ud83d\ude00".getBytes(Charset.forName(charset)));

        assertUsage(run("score", file.toString()), "is not UTF-8");
    }

    @Test
    void aFeedInUtf16IsRefusedLineByLine() throws IOException {
        var file = folder.resolve("feed.jsonl");
        Files.write(file, "{\"id\":\"a\",\"title\":\"Nvidia rises\"}".getBytes(UTF_16LE));

        var ended = run("score", file.toString());

        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("line 1: encoding: ");
    }

    private static void assertUsage(Ended ended, String message) {
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(message).doesNotContain("\tat ");
    }

    private String file(String text) throws IOException {
        var file = folder.resolve("given.txt");
        Files.write(file, text.getBytes(UTF_8));
        return file.toString();
    }

    private static JsonNode parse(String line) throws JsonProcessingException {
        return new ObjectMapper().readTree(line);
    }

    private static Ended run(String... words) {
        return Ended.of(words);
    }
}
