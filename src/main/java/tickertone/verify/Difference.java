package tickertone.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something in which the outputs of a run are not what follows from its log.
 *
 * @param topic in which it shows
 * @param kind what sort it is of
 * @param place of the record that shows it, as a text; null: there is none
 * @param subject key of the record; null: it is about none
 * @param articleId of the article whose mention the record follows from; null: it is about none
 * @param time of the record; null: it is about none
 * @param detail what is wrong, in words
 */
public record Difference(
        String topic,
        Kind kind,
        @Nullable String place,
        @Nullable String subject,
        @Nullable String articleId,
        @Nullable Instant time,
        String detail) {

    /** Sorts of differences. */
    public enum Kind {
        /** A record has other bytes. */
        CHANGED,
        /** A record is not there. */
        MISSING,
        /** A record follows from nothing in the log. */
        UNEXPECTED,
        /** A law is broken. */
        LAW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIELDS = 4;
    private static final int LENGTH = 80;

    /** In which fields a record is other than it should be. */
    static String detail(byte @Nullable [] found, byte @Nullable [] recomputed) {
        if (found == null || recomputed == null) {
            return found == null ? "has no value, recomputed with one" : "has a value, recomputed without";
        }
        var is = parsed(found);
        var should = parsed(recomputed);
        if (is == null || should == null) {
            return is == null && should != null ? "is no JSON" : "has other bytes";
        }
        List<String> fields = new ArrayList<>();
        compare("", is, should, fields);
        if (fields.isEmpty()) {
            return "has the same fields in other bytes, key, headers or timestamp";
        }
        String more = fields.size() > FIELDS ? "; and " + (fields.size() - FIELDS) + " more" : "";
        return String.join("; ", fields.subList(0, Math.min(FIELDS, fields.size()))) + more;
    }

    private static void compare(String path, JsonNode is, JsonNode should, List<String> fields) {
        if (is.equals(should)) {
            return;
        }
        if (is.isObject() && should.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            should.fieldNames().forEachRemaining(names::add);
            is.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    compare(path.isEmpty() ? name : path + "." + name, is.path(name), should.path(name), fields));
        } else if (is.isArray() && should.isArray() && is.size() == should.size()) {
            for (int i = 0; i < is.size(); i++) {
                compare(path + "[" + i + "]", is.get(i), should.get(i), fields);
            }
        } else {
            fields.add(path + " is " + text(is) + ", recomputed " + text(should));
        }
    }

    private static String text(JsonNode node) {
        String text = node.isMissingNode() ? "missing" : node.toString();
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "...";
    }

    private static @Nullable JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return null;
        }
    }
}
