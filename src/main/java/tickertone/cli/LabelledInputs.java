package tickertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tickertone.evaluation.FaultyLabels;
import tickertone.evaluation.LabelledFile;
import tickertone.evaluation.LabelledRow;

/** Reads all labelled files before anything is done with them, so that one round of mending is enough. */
final class LabelledInputs {
    private final List<String> faults = new ArrayList<>();
    private int count;

    private LabelledInputs() {}

    /**
     * The rows of each file; {@code -} is standard input.
     *
     * @param done what is not done if there are faults, such as {@code evaluated}
     */
    static List<List<LabelledRow>> read(List<String> files, String done, PrintWriter err) throws Failure {
        if (files.stream().filter("-"::equals).count() > 1) {
            throw Failure.usage("Standard input can be read once only: give - once");
        }
        var inputs = new LabelledInputs();
        var rows = new ArrayList<List<LabelledRow>>();
        for (var file : files) {
            rows.add(inputs.read(file));
        }
        inputs.failIfFaulty(done);
        for (int i = 0; i < rows.size(); i++) {
            note(files.get(i), rows.get(i), err);
        }
        return rows;
    }

    private List<LabelledRow> read(String file) {
        try (var input = FeedFile.open(file)) {
            return LabelledFile.read(file, input);
        } catch (FaultyLabels e) {
            faults.addAll(e.faults());
            count += e.count();
            if (e.count() > e.faults().size()) {
                faults.add("%s: %,d more faults"
                        .formatted(file, e.count() - e.faults().size()));
            }
        } catch (Failure e) {
            fault(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fault("Cannot read " + file + ": " + e.getMessage());
        }
        return List.of();
    }

    private void fault(String fault) {
        faults.add(fault);
        count++;
    }

    private void failIfFaulty(String done) throws Failure {
        if (count > 0) {
            faults.add(count + (count == 1 ? " fault" : " faults") + "; nothing was " + done + ".");
            throw Failure.usage(String.join("\n", faults));
        }
    }

    /** What is no fault, but may not be what was meant. */
    private static void note(String file, List<LabelledRow> rows, PrintWriter err) {
        if (rows.isEmpty()) {
            err.println(shown(file) + " has no rows.");
        }
        var lost = rows.stream()
                .filter(row -> row.target() != null && row.place() == null)
                .toList();
        note(file, lost, "targets that their text does not name, taken to mean the whole text", err);
        var misspelt = rows.stream().filter(row -> !row.spelt()).toList();
        note(file, misspelt, "spans with other words than their target (spans count UTF-16 characters)", err);
    }

    private static void note(String file, List<LabelledRow> rows, String what, PrintWriter err) {
        if (!rows.isEmpty()) {
            err.println(shown("%s: %s: %d, the first in row %s"
                    .formatted(file, what, rows.size(), rows.get(0).id())));
        }
    }

    private static String shown(String text) {
        return Columns.fit(text, Integer.MAX_VALUE);
    }
}
