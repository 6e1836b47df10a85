package tickertone.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A node of a YAML file that knows its place and reports what it is not. Scalars are taken as they are written. */
final class YamlNode {
    private final Node node;
    private final String file;
    private final int line;
    private final String path;
    private final Faults faults;

    private YamlNode(Node node, String file, int line, String path, Faults faults) {
        this.node = node;
        this.file = file;
        this.line = line;
        this.path = path;
        this.faults = faults;
    }

    static YamlNode root(Node node, String file, Faults faults) {
        return new YamlNode(node, file, line(node), "", faults);
    }

    void fault(String problem, String remedy) {
        faults.add(file, line, path, problem, remedy);
    }

    /** What a fault here would say, without being one. */
    Fault say(String problem, String remedy) {
        return new Fault(file, line, path, problem, remedy);
    }

    /** Where it begins; for the value of a mapping, where its key stands. */
    int line() {
        return line;
    }

    String path() {
        return path;
    }

    /** The text of a scalar as it is, unchecked; empty: not a scalar. */
    Optional<String> raw() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue().strip()) : Optional.empty();
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    /** The values of a mapping of which all keys are known. */
    YamlFields fields(Set<String> known) {
        var fields = entries();
        fields.forEach((key, value) -> {
            if (!known.contains(key)) {
                value.fault(
                        "is no key here",
                        Nearest.hint(key, known.stream().sorted().toList()));
            }
        });
        fields.keySet().retainAll(known);
        return new YamlFields(this, fields);
    }

    /** The values of a mapping with free keys, in the order of the file. */
    Map<String, YamlNode> entries() {
        var entries = new LinkedHashMap<String, YamlNode>();
        if (!(node instanceof MappingNode mapping)) {
            fault("is " + shape() + ", not a mapping", "write 'key: value' lines below it");
            return entries;
        }
        for (var entry : mapping.getValue()) {
            var key = key(entry);
            var value = child(entry.getValueNode(), line(entry.getKeyNode()), path.isEmpty() ? key : path + "." + key);
            var earlier = entries.putIfAbsent(key, value);
            if (earlier != null) {
                value.fault("stands in line " + earlier.line + " already", "keep one of the two");
            }
        }
        return entries;
    }

    /** The items of a list. */
    List<YamlNode> items() {
        var items = new ArrayList<YamlNode>();
        if (node instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) {
                items.add(child(item, line(item), path + "[" + items.size() + "]"));
            }
        } else {
            fault("is " + shape() + ", not a list", "write '- value' lines below it, or [value, value]");
        }
        return items;
    }

    /** The text of a scalar, not blank and not too long. */
    Optional<String> text(int longest) {
        if (!(node instanceof ScalarNode scalar)) {
            fault("is " + shape() + ", not a text", "write one text, in quotes if it has a colon or brackets");
            return Optional.empty();
        }
        var text = scalar.getValue().strip();
        if (text.isEmpty() || scalar.getTag().equals(Tag.NULL)) {
            fault("is empty", "write a text, or remove it");
            return Optional.empty();
        }
        if (text.length() > longest) {
            fault(Fault.quote(text) + " has " + text.length() + " characters", "write at most " + longest);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The value of a scalar in some format. */
    <T> Optional<T> value(Format<T> format) {
        var text = text(Integer.MAX_VALUE);
        var value = text.flatMap(format.reader());
        if (text.isPresent() && value.isEmpty()) {
            fault(Fault.quote(text.get()) + " is not " + format.wanted(), format.remedy());
        }
        return value;
    }

    private YamlNode child(Node child, int childLine, String childPath) {
        return new YamlNode(child, file, childLine, childPath, faults);
    }

    private String shape() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        return node instanceof SequenceNode ? "a list" : "a text";
    }

    private static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
