package tickertone.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns YAML 1.2 into nodes with lines, or its first error of syntax into a fault. */
final class YamlFile {
    private static final String REMEDY = "mend the YAML near this line";

    private YamlFile() {}

    /** The root; empty if the file is, or is no YAML. */
    static Optional<YamlNode> parse(TextFile file, Faults faults) {
        try {
            var root = new Compose(settings(file)).composeString(file.text());
            if (root.isEmpty()) {
                faults.add(file.shown(), 0, "", "is empty", "fill it, or remove it to have the default");
            }
            return root.map(node -> YamlNode.root(node, file.shown(), faults));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            faults.add(file.shown(), line, "", "is no YAML: " + oneLine(e.getProblem()), REMEDY);
        } catch (ReaderException e) {
            int line = 1
                    + (int) file.text()
                            .codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            faults.add(file.shown(), line, "", "has a control character", "remove it");
        } catch (YamlEngineException e) {
            faults.add(file.shown(), 0, "", "is no YAML: " + oneLine(String.valueOf(e.getMessage())), REMEDY);
        } catch (StackOverflowError e) {
            // the library follows nesting by recursion and sets no limit of its own
            faults.add(file.shown(), 0, "", "nests too deep", "remove the brackets that are not closed");
        }
        return Optional.empty();
    }

    private static LoadSettings settings(TextFile file) {
        return LoadSettings.builder()
                .setLabel(file.name())
                .setCodePointLimit(Math.max(1, file.text().length()))
                .setAllowNonScalarKeys(true)
                .build();
    }

    private static String oneLine(String problem) {
        return problem.lines().findFirst().orElse("").strip();
    }
}
