package tickertone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tickertone.evaluation.Answer;
import tickertone.evaluation.Exam;
import tickertone.evaluation.Report;

/** Measures the scorer on labelled texts, without Kafka. */
@Command(
        name = "evaluate",
        description =
                "Measures the tags on labelled texts, one JSON object per line: each labelled target of a text is a"
                        + " subject of that text.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled JSON Lines; - reads standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--output",
            paramLabel = "text|json",
            description = "json is one object per file, and of several one more, whose file is null, for all of them.")
    private OutputForm output = OutputForm.TEXT;

    @Option(
            names = "--mistakes",
            arity = "0..1",
            fallbackValue = "10",
            parameterConsumer = MistakeCount.class,
            paramLabel = "N",
            description = "Also show the N (10) mistakes of each file that were surest of themselves.")
    private int mistakes = -1;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Write {id, label, score, positive, neutral, negative} for each row, in the order given.")
    private @Nullable Path predictions;

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    EvaluateCommand() {}

    @Override
    public Integer call() throws Exception {
        var exam = new Exam(Wiring.scorer(options.load()));
        var err = spec.commandLine().getErr();
        var labelled = LabelledInputs.read(files, "evaluated", err);
        try (var written = Predictions.to(predictions, files)) {
            var answers = new ArrayList<List<Answer>>();
            for (var rows : labelled) {
                var given = exam.answers(rows);
                written.write(given);
                answers.add(given);
            }
            report(answers);
        }
        return ExitCode.OK;
    }

    private void report(List<List<Answer>> answers) {
        for (int i = 0; i < files.size(); i++) {
            print(files.get(i), Report.of(List.of(answers.get(i)), Math.max(0, mistakes)));
        }
        if (files.size() > 1) {
            print(null, Report.of(answers, 0));
        }
        spec.commandLine().getOut().flush();
    }

    /** @param file null: all of them */
    private void print(@Nullable String file, Report report) {
        PrintWriter out = spec.commandLine().getOut();
        if (output == OutputForm.JSON) {
            out.println(ReportJson.write(file, report, file != null && mistakes >= 0));
        } else {
            new ReportText(out).print(file == null ? "all files" : file, report);
        }
    }
}
