package tickertone.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user types it: exit code, standard output, standard error, predictions. */
class EvaluateCommandTest {
    private static final String MIXED =
            """
            {"id":"1","text":"Baker shares surge while Mills shares plunge","target":"Mills","label":"negative","score":-0.8}
            {"id":"2","text":"Baker shares surge while Mills shares plunge","target":"Baker","label":"positive","score":0.8}
            """;

    private static final String WRONG =
            """
            {"id":"w1","text":"Baker shares surge on record profit","target":"Baker","start":0,"end":5,"label":"negative"}
            {"id":"w2","text":"The harbour \\u001b[2J was\\u202e calm","label":"positive"}
            """;

    private static final String CHINESE =
            """
            {"id":"z","lang":"zh","text":"贝克股价暴跌17%","target":"贝克","label":"negative","event":"price_move"}
            """;

    private static final String BINARY =
            """
            {"id":"b","text":"Baker shares surge","target":"Baker","label":"neutral","binary":true}
            """;

    @TempDir
    private Path folder;

    @Test
    void figuresArePrintedPerFileAndInAll() throws IOException {
        var ended = run("evaluate", file("a.jsonl", MIXED), file("b.jsonl", CHINESE));

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .containsPattern("== .*a\\.jsonl\n   rows +2\n   accuracy +1\\.0000\n   macro-F1 +1\\.0000\n")
                .containsPattern("accuracy on mixed texts +1\\.0000  \\(texts: 1, rows: 2\\)")
                .containsPattern("sign of the score +1\\.0000  \\(rows: 2\\)")
                .containsPattern("event +[01]\\.0000  \\(rows: 1\\)")
                .containsPattern("== all files\n   rows +3\n")
                .contains("   -- en\n", "   -- zh\n")
                .doesNotContain("negative or not");
    }

    @Test
    void oneFileNeedsNoSum() throws IOException {
        assertThat(run("evaluate", file("a.jsonl", MIXED)).out()).doesNotContain("all files");
    }

    @Test
    void jsonIsOneObjectPerFileInAFixedOrder() throws IOException {
        var a = file("a.jsonl", MIXED);
        var b = file("b.jsonl", BINARY);

        var ended = run("evaluate", "--output", "json", a, b);

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        var reports = parsed(ended.out());
        assertThat(reports).extracting(r -> r.get("file").textValue()).containsExactly(a, b, null);
        assertThat(reports).extracting(r -> r.get("rows").intValue()).containsExactly(2, 1, 3);
        for (var report : reports) {
            assertThat(names(report))
                    .containsExactly(
                            "file",
                            "rows",
                            "accuracy",
                            "macro_f1",
                            "mixed_texts",
                            "mixed_rows",
                            "mixed_accuracy",
                            "sign_rows",
                            "sign_accuracy",
                            "score_rows",
                            "cosine",
                            "calibration_error",
                            "brier_score",
                            "event_rows",
                            "event_accuracy",
                            "binary_rows",
                            "binary_accuracy",
                            "languages",
                            "mistakes");
        }
        assertThat(ended.out()).contains("\"accuracy\":1.0000,");
        assertThat(reports.get(1).get("binary_accuracy").doubleValue()).isEqualTo(1);
        assertThat(reports.get(1).get("macro_f1").isNull()).isTrue();
        assertThat(reports.get(1).get("mistakes").isNull()).isTrue();
    }

    @Test
    void anEmptyFileHasNoFigures() throws IOException {
        var ended = run("evaluate", "--output", "json", file("empty.jsonl", "\n \n"));

        var report = parsed(ended.out()).get(0);
        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(report.get("rows").intValue()).isZero();
        assertThat(report.get("accuracy").isNull()).isTrue();
        assertThat(ended.out()).doesNotContain("NaN");
        assertThat(ended.err()).contains("has no rows");
    }

    @Test
    void predictionsAreInTheOrderGivenOverAllFiles() throws IOException {
        var predictions = folder.resolve("predictions.jsonl");

        var ended = run(
                "evaluate", file("z.jsonl", CHINESE), file("a.jsonl", MIXED), "--predictions", predictions.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        var rows = parsed(Files.readString(predictions));
        assertThat(rows).extracting(r -> r.get("id").textValue()).containsExactly("z", "1", "2");
        assertThat(rows)
                .extracting(r -> r.get("label").textValue())
                .containsExactly("negative", "negative", "positive");
        for (var row : rows) {
            assertThat(names(row)).containsExactly("id", "label", "score", "positive", "neutral", "negative");
            double difference =
                    row.get("positive").doubleValue() - row.get("negative").doubleValue();
            assertThat(Math.round(difference * 10_000))
                    .isEqualTo(Math.round(row.get("score").doubleValue() * 10_000));
        }
    }

    @Test
    void aSecondRunGivesTheSameBytes() throws IOException {
        var file = file("a.jsonl", MIXED + WRONG);
        var first = folder.resolve("first.jsonl");
        var second = folder.resolve("second.jsonl");

        var once = run("evaluate", file, "--mistakes", "--predictions", first.toString());
        var again = run("evaluate", file, "--mistakes", "--predictions", second.toString());

        assertThat(again.out()).isEqualTo(once.out());
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    }

    @Test
    void mistakesShowTextTargetProbabilitiesAndEvidence() throws IOException {
        var ended = run("evaluate", "--mistakes", file("w.jsonl", MIXED + WRONG));

        assertThat(ended.out())
                .contains("| [Baker] shares surge on record profit")
                .containsPattern(
                        "w1: wanted negative, given positive: positive 0\\.\\d{4}, neutral 0\\.\\d{4}, negative 0\\.\\d{4}")
                .containsPattern(" [+]\\d+\\.\\d{4}  \"[^\"]+\" \\(cue: ")
                .contains("w2: wanted positive")
                .contains("\\u001b[2J", "\\u202e")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    }

    @Test
    void theNumberOfMistakesCanBeGiven() throws IOException {
        var file = file("w.jsonl", WRONG);

        assertThat(run("evaluate", file, "--mistakes", "1").out())
                .contains("w1")
                .doesNotContain("w2");
        assertThat(run("evaluate", file).out()).doesNotContain("w1");
    }

    @Test
    void mistakesInJsonLieWithTheirFile() throws IOException {
        var ended = run("evaluate", "--output", "json", "--mistakes=1", file("w.jsonl", WRONG));

        var mistakes = parsed(ended.out()).get(0).get("mistakes");
        assertThat(mistakes).hasSize(1);
        assertThat(names(mistakes.get(0)))
                .containsExactly(
                        "id",
                        "language",
                        "text",
                        "target",
                        "wanted",
                        "label",
                        "score",
                        "positive",
                        "neutral",
                        "negative",
                        "evidence");
        assertThat(mistakes.get(0).get("evidence").get(0).get("share").doubleValue())
                .isPositive();
    }

    @Test
    void allFaultsOfAllFilesAreToldAndNothingIsEvaluated() throws IOException {
        var predictions = folder.resolve("predictions.jsonl");
        var first = file("a.jsonl", MIXED + "nonsense\n");
        var second = file("b.jsonl", "{\"id\":\"x\",\"text\":\"Rain\",\"label\":\"good\"}\n");

        var ended = run(
                "evaluate", first, second, folder.resolve("gone").toString(), "--predictions", predictions.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains(first + ":3: is no JSON")
                .contains(second + ":1: label is \"good\"; write positive, neutral or negative")
                .contains("There is no file")
                .contains("3 faults; nothing was evaluated.")
                .doesNotContain("\tat ");
        assertThat(predictions).doesNotExist();
    }

    @Test
    void aFolderIsNoFile() {
        var ended = run("evaluate", folder.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("is a folder", "1 fault; nothing was evaluated.");
    }

    @Test
    void withoutFilesThereIsNothingToDo() {
        assertThat(run("evaluate").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void predictionsNeverReplaceTheirInput() throws IOException {
        var file = file("a.jsonl", MIXED);

        var ended = run("evaluate", file, "--predictions", file);

        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.err()).contains("would be written over");
        assertThat(Path.of(file)).hasContent(MIXED);
    }

    @Test
    void predictionsThatCannotBeWrittenAreWrongUsage() throws IOException {
        var file = file("a.jsonl", MIXED);
        var nowhere = folder.resolve("none").resolve("p.jsonl").toString();

        assertThat(run("evaluate", file, "--predictions", nowhere).err()).contains("there is no such folder");
        assertThat(run("evaluate", file, "--predictions", folder.toString()).err())
                .contains("it is a folder");
    }

    @Test
    void standardInputIsReadOnce() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(MIXED.getBytes(UTF_8)));
        try {
            assertThat(run("evaluate", "--mistakes", "-").out())
                    .contains("== -\n")
                    .containsPattern("rows +2");
        } finally {
            System.setIn(before);
        }
        assertThat(run("evaluate", "-", "-").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatMayNotBeMeantIsNoted() throws IOException {
        var ended = run(
                "evaluate",
                file("a.jsonl", "{\"id\":\"x\",\"text\":\"Rain fell\",\"target\":\"Snow\",\"label\":\"neutral\"}\n"));

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.err())
                .contains("targets that their text does not name")
                .contains("the first in row x");
    }

    private static List<JsonNode> parsed(String lines) throws JsonProcessingException {
        var json = new ObjectMapper();
        var nodes = new ArrayList<JsonNode>();
        for (var line : lines.lines().toList()) {
            nodes.add(json.readTree(line));
        }
        return nodes;
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    private String file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private static Ended run(String... words) {
        return Ended.of(words);
    }
}
