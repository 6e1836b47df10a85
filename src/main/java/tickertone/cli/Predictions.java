package tickertone.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.evaluation.Answer;
import tickertone.stream.Json;

/** Writes what the scorer says of each labelled row, one JSON object per line. */
final class Predictions implements AutoCloseable {
    private final OutputStream out;

    private Predictions(OutputStream out) {
        this.out = out;
    }

    /**
     * @param file null: to nowhere
     * @param inputs which are not to be written over
     */
    static Predictions to(@Nullable Path file, List<String> inputs) throws Failure {
        if (file == null) {
            return new Predictions(OutputStream.nullOutputStream());
        }
        try {
            for (var input : inputs) {
                if (!input.equals("-") && Files.exists(file) && Files.isSameFile(file, Path.of(input))) {
                    throw Failure.usage("The predictions would be written over " + input + "; name another file");
                }
            }
            return new Predictions(new BufferedOutputStream(Files.newOutputStream(file)));
        } catch (NoSuchFileException e) {
            throw Failure.usage("Cannot write " + file + ": there is no such folder");
        } catch (IOException e) {
            throw Failure.usage(
                    "Cannot write " + file + ": " + (Files.isDirectory(file) ? "it is a folder" : e.getMessage()));
        }
    }

    void write(List<Answer> answers) throws IOException {
        for (var answer : answers) {
            out.write(line(answer));
            out.write('\n');
        }
    }

    private static byte[] line(Answer answer) {
        return Json.object(json -> {
            json.writeStringField("id", answer.row().id());
            json.writeStringField("label", answer.given().word());
            var tone = answer.tone();
            Json.units(json, "score", tone.score());
            Json.units(json, "positive", tone.positive());
            Json.units(json, "neutral", tone.neutral());
            Json.units(json, "negative", tone.negative());
        });
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
