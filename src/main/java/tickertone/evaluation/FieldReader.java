package tickertone.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object by their kind, and notes each that is wrong. A null is as good as no field. */
final class FieldReader {
    private final ObjectNode object;
    private final List<String> faults = new ArrayList<>();

    FieldReader(ObjectNode object) {
        this.object = object;
    }

    List<String> faults() {
        return faults;
    }

    /** Empty: a fault. */
    String required(String name) {
        if (!object.hasNonNull(name)) {
            return fault("has no " + name, "add it as a text");
        }
        var value = text(name);
        return value == null ? "" : value;
    }

    /** Null: absent; empty: a fault. */
    @Nullable
    String text(String name) {
        if (!object.hasNonNull(name)) {
            return null;
        }
        var value = object.get(name);
        if (!value.isTextual()) {
            return fault(name + " is no text", "put it in quotes");
        }
        var text = value.textValue();
        if (text.isBlank()) {
            return fault(name + " is blank", "fill it or leave it out");
        }
        if (Characters.broken(text)) {
            return fault(name + " holds half a surrogate pair", "write the whole character");
        }
        return text;
    }

    /** Negative: absent or a fault. */
    int offset(String name) {
        if (!object.hasNonNull(name)) {
            return -1;
        }
        var value = object.get(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            fault(name + " is " + shown(name), "write a whole number of UTF-16 characters, 0 or more");
            return -1;
        }
        return value.intValue();
    }

    /** A number from -1 to 1; null: absent or a fault. */
    @Nullable
    Double score(String name) {
        if (!object.hasNonNull(name)) {
            return null;
        }
        var value = object.get(name);
        if (!value.isNumber() || !(Math.abs(value.doubleValue()) <= 1)) {
            fault(name + " is " + shown(name), "write a number from -1 to 1, or leave it out");
            return null;
        }
        return value.doubleValue();
    }

    /** False: absent or a fault. */
    boolean flag(String name) {
        if (!object.hasNonNull(name)) {
            return false;
        }
        var value = object.get(name);
        if (!value.isBoolean()) {
            fault(name + " is " + shown(name), "write true or false, or leave it out");
        }
        return value.booleanValue();
    }

    boolean has(String name) {
        return object.has(name);
    }

    boolean isNull(String name) {
        return !object.hasNonNull(name);
    }

    /** Null: no text. */
    @Nullable
    String word(String name) {
        return object.path(name).textValue();
    }

    /** A value as faults show it. */
    String shown(String name) {
        return Characters.shown(object.path(name).toString());
    }

    /** Notes a fault; returns the value that stands for it. */
    String fault(String problem, String remedy) {
        faults.add(problem + "; " + remedy);
        return "";
    }
}
