package tickertone.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lexicons for tests: rows as in the files, and the files themselves. */
final class Lexicons {
    static final Path FOLDER = Path.of("config", "lexicon");

    private Lexicons() {}

    static Lexicon of(String... rows) {
        return Lexicon.of(Stream.of(rows).map(Lexicons::cue).toList());
    }

    static Lexicon shipped() {
        return Lexicon.of(Stream.of("en.tsv", "zh.tsv").flatMap(Lexicons::rows).toList());
    }

    /** The scorer as it is shipped. */
    static Scorer scorer() {
        return LogLinearScorer.of(shipped(), model());
    }

    /** A scorer that knows cues alone. */
    static Scorer scorer(Lexicon lexicon) {
        return LogLinearScorer.of(lexicon, Model.of(Learned.nothing()));
    }

    static Model model() {
        try {
            return Model.of(
                    Learned.parse(Files.readAllLines(Path.of("src", "main", "resources", "model", "model.tsv"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Cue> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("cue\t"))
                    .map(Lexicons::cue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row: forms, polarity, role and event, with tabs between. */
    static Cue cue(String row) {
        var fields = row.split("\t", -1);
        var sides = fields[0].split(" \\.\\. ");
        var heads = List.of(sides[0].split("\\|"));
        var tails = sides.length > 1 ? List.of(sides[1].split("\\|")) : List.<String>of();
        return new Cue(
                tails.isEmpty() ? heads.get(0) : heads.get(0) + " .. " + tails.get(0),
                heads,
                tails,
                fields[1].isBlank()
                        ? 0
                        : new BigDecimal(fields[1]).movePointRight(4).intValueExact(),
                Role.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                fields.length < 4 || fields[3].isBlank() ? null : Event.valueOf(fields[3].toUpperCase(Locale.ROOT)));
    }
}
