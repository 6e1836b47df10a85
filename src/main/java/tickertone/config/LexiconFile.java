package tickertone.config;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tickertone.sentiment.Cue;

/** Reads a file of {@code lexicon/}: tab-separated, one cue a row, lines that begin with {@code #} are comments. */
final class LexiconFile {
    private static final List<String> HEADER = List.of("cue", "polarity", "role", "event", "note");
    private static final String REMEDY = "begin with the line " + String.join("<tab>", HEADER);

    private final TextFile file;
    private final Faults faults;
    private final CueReader reader;
    private final List<Cue> cues = new ArrayList<>();
    private boolean headed;

    private LexiconFile(TextFile file, Forms forms, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.reader = new CueReader(file, forms, faults);
    }

    /**
     * The rows without a fault.
     *
     * @param forms of the lexicons read before, which this one must not repeat
     */
    static List<Cue> parse(TextFile file, Forms forms, Faults faults) {
        var lexicon = new LexiconFile(file, forms, faults);
        lexicon.read();
        return lexicon.cues;
    }

    private void read() {
        try (var rows = rows()) {
            rows.forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            faults.add(file.shown(), 0, "", "is no table: " + Fault.quote(String.valueOf(e.getMessage())), "mend it");
        }
        if (!headed) {
            faults.add(file.shown(), 0, "", "has no header", REMEDY);
        }
    }

    /** Quotes have no meaning in a lexicon, so a character that no text holds stands in for them. */
    private CsvReader<CsvRecord> rows() {
        return CsvReader.builder()
                .fieldSeparator('\t')
                .quoteCharacter('\0')
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file.text());
    }

    private void read(CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        if (!headed) {
            headed = true;
            checkHeader(row, line);
        } else if (row.getFieldCount() != HEADER.size()) {
            var problem = "has " + row.getFieldCount() + " columns, not " + HEADER.size();
            faults.add(
                    file.shown(),
                    line,
                    "",
                    problem,
                    "put one tab after each column but the last, also after empty ones");
        } else {
            reader.read(row.getFields(), line).ifPresent(cues::add);
        }
    }

    private void checkHeader(CsvRecord row, int line) {
        if (!row.getFields().equals(HEADER)) {
            faults.add(file.shown(), line, "", "is no header of a lexicon", REMEDY);
        }
    }
}
