package tickertone.evaluation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled JSON Lines: one row per line, in the order of the file; blank lines mean nothing. */
public final class LabelledFile {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final InputStream input;
    private final List<LabelledRow> rows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int faultCount;
    private int number;

    private LabelledFile(String name, InputStream input) {
        this.name = name;
        this.input = input;
    }

    /** @throws FaultyLabels with the faults of all lines, if any line is no labelled row */
    public static List<LabelledRow> read(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return read(file.toString(), input);
        }
    }

    /**
     * @param name how faults call the input
     * @throws FaultyLabels with the faults of all lines, if any line is no labelled row
     */
    public static List<LabelledRow> read(String name, InputStream input) throws IOException {
        var file = new LabelledFile(name, new BufferedInputStream(input));
        for (byte[] line = file.line(); line.length > 0; line = file.line()) {
            file.read(line);
        }
        if (file.faultCount > 0) {
            throw new FaultyLabels(file.faults, file.faultCount);
        }
        return List.copyOf(file.rows);
    }

    private void read(byte[] line) {
        number++;
        int from = number == 1 && marked(line) ? MARK.length : 0;
        if (blank(line, from)) {
            return;
        }
        var read = LabelledLine.of(line, from);
        read.faults().forEach(this::fault);
        if (read.row() != null) {
            rows.add(read.row());
        }
    }

    private void fault(String fault) {
        faultCount++;
        if (faults.size() < FaultyLabels.TOLD) {
            faults.add(name + ":" + number + ": " + fault);
        }
    }

    /** The next line with its line feed; empty at the end. */
    private byte[] line() throws IOException {
        var line = new ByteArrayOutputStream();
        int b = input.read();
        while (b >= 0) {
            line.write(b);
            if (b == '\n') {
                break;
            }
            b = input.read();
        }
        return line.toByteArray();
    }

    private static boolean marked(byte[] line) {
        return line.length >= MARK.length && line[0] == MARK[0] && line[1] == MARK[1] && line[2] == MARK[2];
    }

    private static boolean blank(byte[] line, int from) {
        for (int i = from; i < line.length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r' && line[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
