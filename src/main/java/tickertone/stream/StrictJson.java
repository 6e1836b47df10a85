package tickertone.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tickertone.stream.Reading.Reason;

/**
 * Reads one JSON object from hostile bytes into its top-level members.
 *
 * <p>The parser underneath is lenient by default in a dozen ways that would let two readers understand one record
 * differently; here each of them is an error with its reason. A text or a literal stands for itself, and anything nested
 * is only checked, since no field of an article is nested.
 */
final class StrictJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_DIGITS = 64;
    private static final int MAX_NAMES = 10_000;
    private static final int MAX_TOKENS = 20_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    /** What a member holds: a text with its characters, or the kind of anything else. */
    record Member(JsonToken token, String text) {
        boolean isNull() {
            return token == JsonToken.VALUE_NULL;
        }

        boolean isText() {
            return token == JsonToken.VALUE_STRING;
        }

        boolean isNumber() {
            return token.isNumeric();
        }
    }

    /** Says why bytes are no acceptable JSON object. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        Refused(Reason reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }

    private final JsonParser parser;
    private int names;
    private int tokens;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The members of the object that the bytes hold, by name.
     *
     * @throws Refused with reason encoding, json_syntax, json_limit, or wrong_type when it is no object
     */
    static Map<String, Member> object(byte[] bytes) throws Refused {
        refuseWideCharacters(bytes);
        var text = decode(bytes);
        try (var parser = FACTORY.createParser(text.array(), text.arrayOffset() + text.position(), text.remaining())) {
            return new StrictJson(parser).document();
        } catch (StreamConstraintsException e) {
            throw new Refused(Reason.JSON_LIMIT, e.getOriginalMessage());
        } catch (IOException e) {
            throw new Refused(brokenPair(e) ? Reason.ENCODING : Reason.JSON_SYNTAX, firstLine(e));
        }
    }

    /** The parser itself refuses lone surrogates in names, though not in texts. */
    private static boolean brokenPair(IOException e) {
        String message = firstLine(e);
        return message.startsWith("Broken surrogate pair") || message.startsWith("Unexpected low surrogate");
    }

    /** @throws Refused with reason encoding */
    static String text(byte[] bytes) throws Refused {
        return decode(bytes).toString();
    }

    /** JSON begins with two ASCII characters, which no other encoding writes without a zero byte. */
    private static void refuseWideCharacters(byte[] bytes) throws Refused {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                throw new Refused(Reason.ENCODING, "a zero byte at " + i + ": UTF-16 or UTF-32, not UTF-8");
            }
        }
    }

    private static CharBuffer decode(byte[] bytes) throws Refused {
        var input = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(input);
        } catch (CharacterCodingException e) {
            throw new Refused(Reason.ENCODING, "not UTF-8 at byte " + input.position());
        }
    }

    private Map<String, Member> document() throws IOException, Refused {
        var first = next();
        if (first == null) {
            throw new Refused(Reason.JSON_SYNTAX, "no JSON value");
        }
        var members = new HashMap<String, Member>();
        if (first == JsonToken.START_OBJECT) {
            members(members);
        } else {
            skipNested(first);
        }
        if (next() != null) {
            throw new Refused(Reason.JSON_SYNTAX, "something follows the first JSON value");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new Refused(Reason.WRONG_TYPE, "the value is " + kind(first) + ", not an object");
        }
        return members;
    }

    private void members(Map<String, Member> members) throws IOException, Refused {
        while (next() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            var token = next();
            members.put(name, new Member(token, token == JsonToken.VALUE_STRING ? parser.getText() : ""));
            skipNested(token);
        }
    }

    private void skipNested(JsonToken token) throws IOException, Refused {
        int depth = token.isStructStart() ? 1 : 0;
        while (depth > 0) {
            var inner = next();
            depth += inner.isStructStart() ? 1 : inner.isStructEnd() ? -1 : 0;
        }
    }

    /** Moves on and checks what each token may hold. */
    private JsonToken next() throws IOException, Refused {
        var token = parser.nextToken();
        if (token == null) {
            return token;
        }
        if (++tokens > MAX_TOKENS) {
            throw new Refused(Reason.JSON_LIMIT, "more than " + MAX_TOKENS + " tokens");
        }
        if (token == JsonToken.FIELD_NAME) {
            if (++names > MAX_NAMES) {
                throw new Refused(Reason.JSON_LIMIT, "more than " + MAX_NAMES + " names");
            }
            checkText(parser.currentName());
        } else if (token == JsonToken.VALUE_STRING) {
            checkText(parser.getText());
        } else if (token.isNumeric()) {
            checkNumber(parser.getText());
        }
        return token;
    }

    private static void checkText(String text) throws Refused {
        boolean high = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowSurrogate(c) != high) {
                throw new Refused(Reason.ENCODING, "a lone surrogate");
            }
            high = Character.isHighSurrogate(c);
        }
        if (high) {
            throw new Refused(Reason.ENCODING, "a lone surrogate");
        }
    }

    private static void checkNumber(String number) throws Refused {
        if (number.chars().filter(Character::isDigit).count() > MAX_NUMBER_DIGITS) {
            throw new Refused(Reason.JSON_LIMIT, "a number of more than " + MAX_NUMBER_DIGITS + " digits");
        }
        if (Double.isInfinite(Double.parseDouble(number))) {
            throw new Refused(Reason.JSON_LIMIT, "a number that is not finite");
        }
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "an array";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "a text";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case NOT_AVAILABLE, START_OBJECT, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT -> token
                    .toString();
        };
    }

    private static String firstLine(IOException e) {
        String message = e instanceof com.fasterxml.jackson.core.JsonProcessingException json
                ? json.getOriginalMessage()
                : String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("not JSON");
    }
}
