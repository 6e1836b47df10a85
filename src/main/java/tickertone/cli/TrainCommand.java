package tickertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tickertone.config.Configuration;
import tickertone.evaluation.Answer;
import tickertone.evaluation.CrossValidation;
import tickertone.evaluation.Panel;
import tickertone.evaluation.Report;
import tickertone.evaluation.Trainer;
import tickertone.sentiment.Lexicon;

/** Learns the scorer's model anew. */
@Command(
        name = "train",
        description = {
            "Learns the scorer's model from labelled JSON Lines: the same files in the same order give the same model,"
                    + " bit for bit.",
            "Prints how good it is on rows held out by five-fold cross-validation."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE[=WEIGHT]",
            arity = "1..*",
            description = "Labelled rows; WEIGHT says how much each of them counts, 1 if it is not given.")
    private List<String> files = List.of();

    @Option(names = "--model", required = true, paramLabel = "FILE", description = "Where the model is written.")
    private @Nullable Path model;

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    TrainCommand() {}

    /** A file to learn from. */
    private record Source(String file, double weight) {
        static Source parse(String text) throws Failure {
            int sign = text.lastIndexOf('=');
            if (sign < 0) {
                return of(text, 1);
            }
            try {
                double weight = Double.parseDouble(text.substring(sign + 1));
                if (weight > 0 && weight <= 100) {
                    return of(text.substring(0, sign), weight);
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw Failure.usage(text + ": a weight is a number above 0, at most 100");
        }

        private static Source of(String file, double weight) throws Failure {
            if (file.equals("-")) {
                throw Failure.usage("A model names the files it is learned from: give a file, not -");
            }
            return new Source(file, weight);
        }

        Path path() {
            return Path.of(file);
        }
    }

    @Override
    public Integer call() throws Exception {
        var configuration = options.load();
        var lexicon = Lexicon.of(configuration.cues());
        var sources = sources();
        var lessons = lessons(sources);
        var written = writable(Objects.requireNonNull(model), sources);
        var answers = new CrossValidation(lexicon).run(lessons);
        var learned = new Trainer(lexicon).learn(lessons).withConfidence(CrossValidation.confidence(answers));
        var lines = inputs(sources, configuration);
        lines.addAll(learned.lines());
        Files.write(written, lines);
        report(sources, answers);
        return ExitCode.OK;
    }

    private List<Source> sources() throws Failure {
        var sources = new ArrayList<Source>();
        for (var file : files) {
            sources.add(Source.parse(file));
        }
        return sources;
    }

    private List<Trainer.Lesson> lessons(List<Source> sources) throws Failure {
        var names = sources.stream().map(Source::file).toList();
        var rows = LabelledInputs.read(names, "learned", spec.commandLine().getErr());
        var lessons = new ArrayList<Trainer.Lesson>();
        for (int i = 0; i < rows.size(); i++) {
            lessons.add(new Trainer.Lesson(Panel.of(rows.get(i)), sources.get(i).weight()));
        }
        return lessons;
    }

    /** Asked before the learning, which takes long. */
    private static Path writable(Path model, List<Source> sources) throws Failure, IOException {
        if (Files.isDirectory(model)) {
            throw Failure.usage("Cannot write " + model + ": it is a folder");
        }
        if (!Files.isDirectory(model.toAbsolutePath().resolveSibling(""))) {
            throw Failure.usage("Cannot write " + model + ": there is no such folder");
        }
        for (var source : sources) {
            if (Files.exists(model) && Files.isSameFile(model, source.path())) {
                throw Failure.usage("The model would be written over " + source.file() + "; name another file");
            }
        }
        return model;
    }

    /** What the model was learned from, as comments. */
    private static List<String> inputs(List<Source> sources, Configuration configuration) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# Learned by `tickertone train`; MODEL.md says from what. Numbers in thousandths.");
        for (var source : sources) {
            var hash = sha256(Files.readAllBytes(source.path()));
            lines.add("# " + source.path().getFileName() + " weight " + source.weight() + " sha256 " + hash);
        }
        configuration.document().forEach((name, text) -> {
            if (name.startsWith("lexicon/")) {
                lines.add("# " + name + " sha256 " + sha256(text.getBytes(StandardCharsets.UTF_8)));
            }
        });
        return lines;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void report(List<Source> sources, List<List<Answer>> answers) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Each row answered by a model that has not seen its text:");
        for (int i = 0; i < sources.size(); i++) {
            new ReportText(out).print(sources.get(i).file(), Report.of(List.of(answers.get(i)), 0));
        }
        out.flush();
    }
}
