package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.sentiment.Learned;

/** The command as a user types it: exit code, standard output, standard error, model. */
class TrainCommandTest {
    private static final String ENGLISH =
            """
            {"id":"1","text":"Baker juggles plates","target":"Baker","label":"positive"}
            {"id":"2","text":"Mills juggles plates","target":"Mills","label":"positive"}
            {"id":"3","text":"Cooper juggles plates","target":"Cooper","label":"positive"}
            {"id":"4","text":"Fisher vexes the crowd","target":"Fisher","label":"negative"}
            {"id":"5","text":"Mason shares surge while Mills shares plunge","target":"Mills","label":"negative"}
            {"id":"6","text":"Mason shares surge while Mills shares plunge","target":"Mason","label":"positive"}
            """;

    private static final String CHINESE =
            """
            {"id":"z","lang":"zh","text":"贝克股价暴跌17%","target":"贝克","label":"negative"}
            """;

    @TempDir
    private Path folder;

    @Test
    void theModelNamesWhatItIsLearnedFrom() throws Exception {
        var model = folder.resolve("model.tsv");

        var ended = run("train", file("a.jsonl", ENGLISH), file("b.jsonl", CHINESE) + "=2.5", "--model", model + "");

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .containsPattern("a\\.jsonl\n +rows +6\n +accuracy +[01]\\.\\d{4}\n")
                .containsPattern("b\\.jsonl\n +rows +1\n +accuracy +[01]\\.\\d{4}\n");
        var lines = Files.readAllLines(model);
        assertThat(lines.get(0)).startsWith("# Learned by `tickertone train`");
        assertThat(lines.subList(1, 3))
                .containsExactly(
                        "# a.jsonl weight 1.0 sha256 " + sha256(ENGLISH),
                        "# b.jsonl weight 2.5 sha256 " + sha256(CHINESE));
        assertThat(lines.get(3)).startsWith("# lexicon/en.tsv sha256 ");
        assertThat(lines.get(4)).startsWith("# lexicon/zh.tsv sha256 ");
        assertThat(Learned.parse(lines).lines()).isEqualTo(lines.subList(5, lines.size()));
        assertThat(lines).anyMatch(line -> line.startsWith("phrase\t") && line.contains("juggles"));
    }

    @Test
    void aSecondRunGivesTheSameBytes() throws IOException {
        var first = folder.resolve("first.tsv");
        var second = folder.resolve("second.tsv");
        var a = file("a.jsonl", ENGLISH);
        var b = file("b.jsonl", CHINESE);

        run("train", a, b, "--model", first.toString());
        run("train", a, b, "--model", second.toString());

        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "NaN", "heavy", ""})
    void aBadWeightIsWrongUsage(String weight) throws IOException {
        refuses("a weight is a number above 0, at most 100", file("a.jsonl", ENGLISH) + "=" + weight);
    }

    @Test
    void allFaultsOfAllFilesAreToldAndNothingIsLearned() throws IOException {
        var faulty = file("a.jsonl", ENGLISH + "nonsense\n");
        var gone = folder.resolve("gone.jsonl").toString();

        refuses("a.jsonl:7: is no JSON", faulty, gone);
        refuses("There is no file " + gone, faulty, gone);
        refuses("2 faults; nothing was learned.", faulty, gone);
    }

    @Test
    void standardInputHasNoNameToBeKept() {
        refuses("give a file, not -", "-");
    }

    @Test
    void aModelThatCannotBeWrittenIsWrongUsage() throws IOException {
        var file = file("a.jsonl", ENGLISH);
        var nowhere = folder.resolve("none").resolve("model.tsv").toString();

        var lost = run("train", file, "--model", nowhere);
        var onFolder = run("train", file, "--model", folder.toString());
        var onInput = run("train", file, "--model", file);

        assertThat(lost.code()).isEqualTo(ExitCode.USAGE);
        assertThat(lost.err()).contains("there is no such folder");
        assertThat(onFolder.code()).isEqualTo(ExitCode.USAGE);
        assertThat(onFolder.err()).contains("it is a folder");
        assertThat(onInput.code()).isEqualTo(ExitCode.USAGE);
        assertThat(onInput.err()).contains("would be written over");
        assertThat(Path.of(file)).hasContent(ENGLISH);
    }

    @Test
    void whatMayNotBeMeantIsNoted() throws IOException {
        var lost = "{\"id\":\"x\",\"text\":\"Rain fell\",\"target\":\"Snow\",\"label\":\"neutral\"}\n";

        var ended = run("train", file("a.jsonl", lost), "--model", folder.resolve("model.tsv") + "");

        assertThat(ended.code()).isEqualTo(ExitCode.OK);
        assertThat(ended.err()).contains("targets that their text does not name");
    }

    private void refuses(String message, String... files) {
        var model = folder.resolve("model.tsv");
        var words = new String[files.length + 3];
        words[0] = "train";
        words[1] = "--model";
        words[2] = model.toString();
        System.arraycopy(files, 0, words, 3, files.length);

        var ended = run(words);

        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(message).doesNotContain("\tat ");
        assertThat(model).doesNotExist();
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
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
