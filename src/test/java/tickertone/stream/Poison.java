package tickertone.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static tickertone.stream.Reading.Reason.BAD_TIME;
import static tickertone.stream.Reading.Reason.ENCODING;
import static tickertone.stream.Reading.Reason.FUTURE_TIME;
import static tickertone.stream.Reading.Reason.JSON_LIMIT;
import static tickertone.stream.Reading.Reason.JSON_SYNTAX;
import static tickertone.stream.Reading.Reason.KEY_MISMATCH;
import static tickertone.stream.Reading.Reason.MISSING_FIELD;
import static tickertone.stream.Reading.Reason.TOO_LARGE;
import static tickertone.stream.Reading.Reason.WRONG_TYPE;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tickertone.stream.Reading.Reason;

/**
 * A record that cannot be read and the reason that the documentation gives for it: every row of its table, every case.
 *
 * <p>The cases arrive at {@link #ARRIVAL}, or within a minute after it.
 */
record Poison(String name, byte @Nullable [] key, byte @Nullable [] value, Reason reason) {
    static final Instant ARRIVAL = Instant.parse("2026-01-05T14:30:00.000Z");
    static final Duration TOLERANCE = Duration.ofMinutes(5);
    static final int MAX_BYTES = 1_000_000;

    @Override
    public String toString() {
        return reason.word() + ": " + name;
    }

    static List<Poison> all() {
        var all = new ArrayList<Poison>();
        for (var row : List.of(
                tooLarge(),
                encoding(),
                surrogates(),
                syntax(),
                limits(),
                wrongTypes(),
                wrongIds(),
                missing(),
                mismatches(),
                badTimes(),
                futureTimes())) {
            all.addAll(row);
        }
        return all;
    }

    /** A good article whose body fills it up to so many bytes. */
    static byte[] sized(int bytes) {
        String start = "{\"id\":\"big\",\"title\":\"Nvidia rises\",\"body\":\"";
        return (start + "x".repeat(bytes - start.length() - 2) + "\"}").getBytes(UTF_8);
    }

    /** An object within which an array nests so deep that the document has this depth. */
    static String deep(int depth) {
        return with("\"x\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1));
    }

    /** A good article with an array that brings it to so many tokens. */
    static String tokens(int tokens) {
        int others = "{ id a title t x [ ] }".split(" ").length;
        return with("\"x\":["
                + IntStream.range(0, tokens - others).mapToObj(i -> "1").collect(Collectors.joining(",")) + "]");
    }

    static String published(String time) {
        return with("\"published_at\":\"" + time + "\"");
    }

    /** A good article with one more member. */
    static String with(String member) {
        return "{\"id\":\"a\",\"title\":\"Nvidia rises\"," + member + "}";
    }

    private static List<Poison> tooLarge() {
        return List.of(
                of("one byte over", sized(MAX_BYTES + 1), TOO_LARGE),
                of("twice the limit, no JSON at all", new byte[2 * MAX_BYTES], TOO_LARGE));
    }

    private static List<Poison> encoding() {
        String chinese = "{\"id\":\"a\",\"title\":\"苹果公司股价大涨\"}";
        return List.of(
                of("a byte that UTF-8 never has", title(0xff), ENCODING),
                of("a character cut short", title(0xe8, 0x8b), ENCODING),
                of("a continuation byte alone", title(0x80), ENCODING),
                of("NUL, overlong", title(0xc0, 0x80), ENCODING),
                of("a slash, overlong", title(0xe0, 0x80, 0xaf), ENCODING),
                of("a slash in four bytes", title(0xf0, 0x80, 0x80, 0xaf), ENCODING),
                of("beyond U+10FFFF", title(0xf4, 0x90, 0x80, 0x80), ENCODING),
                of("UTF-16 LE", chinese.getBytes(UTF_16LE), ENCODING),
                of("UTF-16 BE", chinese.getBytes(UTF_16BE), ENCODING),
                of("UTF-16 LE with BOM", ("\ufeff" + chinese).getBytes(UTF_16LE), ENCODING),
                of("UTF-16 BE with BOM", ("\ufeff" + chinese).getBytes(UTF_16BE), ENCODING),
                of("UTF-32 BE", chinese.getBytes(Charset.forName("UTF-32BE")), ENCODING),
                of("UTF-32 LE", chinese.getBytes(Charset.forName("UTF-32LE")), ENCODING),
                of("GBK", chinese.getBytes(Charset.forName("GBK")), ENCODING),
                of("Big5", chinese.replace("苹", "蘋").getBytes(Charset.forName("Big5")), ENCODING),
                new Poison("a key that is not UTF-8", bytes(0xff, 0xfe), utf8(with("\"x\":1")), ENCODING),
                new Poison("a withdrawal by a key that is not UTF-8", bytes('a', 0xc0), null, ENCODING));
    }

    private static List<Poison> surrogates() {
        return List.of(
                of("high surrogate, raw", title(0xed, 0xa0, 0xbd), ENCODING),
                of("low surrogate, raw", title(0xed, 0xb8, 0x80), ENCODING),
                of("a pair in CESU-8", title(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80), ENCODING),
                of("high surrogate, escaped, in the title", "{\"id\":\"a\",\"title\":\"up \\ud83d\"}", ENCODING),
                of("low surrogate, escaped, in the title", "{\"id\":\"a\",\"title\":\"\\ude00 up\"}", ENCODING),
                of("a pair the wrong way round", "{\"id\":\"a\",\"title\":\"\\ude00\\ud83d\"}", ENCODING),
                of("two high surrogates", "{\"id\":\"a\",\"title\":\"\\ud83d\\ud83d\\ude00\"}", ENCODING),
                of("in the body", with("\"body\":\"\\ud83d.\""), ENCODING),
                of("in the id", "{\"id\":\"\\ud83d\",\"title\":\"x\"}", ENCODING),
                of("in the source", with("\"source\":\"\\ud83d\""), ENCODING),
                of("in the language", with("\"language\":\"\\ud83d\""), ENCODING),
                of("in the url", with("\"url\":\"\\ud83d\""), ENCODING),
                of("in the time", with("\"published_at\":\"\\ud83d\""), ENCODING),
                of("in an unknown field", with("\"x\":\"\\ud83d\""), ENCODING),
                of("deep in an unknown field", with("\"x\":[{\"y\":[\"\\ud83d\"]}]"), ENCODING),
                of("in a name", with("\"\\ud83d\":1"), ENCODING),
                of("in a nested name", with("\"x\":{\"\\ude00\":1}"), ENCODING));
    }

    private static List<Poison> syntax() {
        return List.of(
                new Poison("an empty value without tick header", null, new byte[0], JSON_SYNTAX),
                new Poison("an empty value with a key", utf8("a"), new byte[0], JSON_SYNTAX),
                of("blanks alone", "  \n", JSON_SYNTAX),
                of("plain text", "Nvidia rises", JSON_SYNTAX),
                of("an object that ends early", "{\"id\":\"a\",\"title\":\"Nvidia", JSON_SYNTAX),
                of("an open nested object", with("\"x\":{\"y\":1"), JSON_SYNTAX),
                of("brackets that do not match", with("\"x\":[1}"), JSON_SYNTAX),
                of("single quotes", "{'id':'a','title':'t'}", JSON_SYNTAX),
                of("a name without quotes", "{id:\"a\",\"title\":\"t\"}", JSON_SYNTAX),
                of("a comment", "/* hi */ {\"id\":\"a\",\"title\":\"t\"}", JSON_SYNTAX),
                of("a trailing comma", "{\"id\":\"a\",\"title\":\"t\",}", JSON_SYNTAX),
                of("a raw line feed in a text", "{\"id\":\"a\",\"title\":\"one\ntwo\"}", JSON_SYNTAX),
                of("a raw NUL in a text", "{\"id\":\"a\",\"title\":\"one\0two\"}", JSON_SYNTAX),
                of("an unknown escape", "{\"id\":\"a\",\"title\":\"\\x41\"}", JSON_SYNTAX),
                of("a second document", "{\"id\":\"a\",\"title\":\"t\"} {\"id\":\"b\",\"title\":\"t\"}", JSON_SYNTAX),
                of("something after the end", "{\"id\":\"a\",\"title\":\"t\"} ]", JSON_SYNTAX),
                of("a name twice", "{\"id\":\"a\",\"title\":\"t\",\"id\":\"b\"}", JSON_SYNTAX),
                of("a name twice, once escaped", "{\"id\":\"a\",\"title\":\"t\",\"\\u0069d\":\"b\"}", JSON_SYNTAX),
                of("a nested name twice", with("\"x\":{\"y\":1,\"y\":1}"), JSON_SYNTAX),
                of("a name twice deep down", with("\"x\":[[{\"y\":{\"z\":1,\"z\":2}}]]"), JSON_SYNTAX),
                of("NaN", with("\"x\":NaN"), JSON_SYNTAX),
                of("Infinity", with("\"x\":-Infinity"), JSON_SYNTAX),
                of("a number with a leading zero", with("\"x\":01"), JSON_SYNTAX),
                of("a number with a plus", with("\"x\":+1"), JSON_SYNTAX));
    }

    private static List<Poison> limits() {
        return List.of(
                of("depth 33", deep(33), JSON_LIMIT),
                of("depth 900,000", with("\"x\":" + "[".repeat(900_000)), JSON_LIMIT),
                of("a number of 65 digits", with("\"x\":" + "1".repeat(65)), JSON_LIMIT),
                of("a decimal of 65 digits", with("\"x\":-0." + "1".repeat(64)), JSON_LIMIT),
                of("a number of 900,000 digits", with("\"x\":" + "1".repeat(900_000)), JSON_LIMIT),
                of("1e999", with("\"x\":1e999"), JSON_LIMIT),
                of("-1e999, nested", with("\"x\":[-1e999]"), JSON_LIMIT),
                of("1e999 where a time belongs", with("\"published_at\":1e999"), JSON_LIMIT),
                of("10,001 names", with(names(9_999)), JSON_LIMIT),
                of("10,001 nested names", with("\"x\":{" + names(9_998) + "}"), JSON_LIMIT),
                of("20,001 tokens", tokens(20_001), JSON_LIMIT),
                of("an array of 400,000", "[" + "1,".repeat(400_000) + "1]", JSON_LIMIT));
    }

    private static List<Poison> wrongTypes() {
        return List.of(
                of("null", "null", WRONG_TYPE),
                of("an array", "[" + with("\"x\":1") + "]", WRONG_TYPE),
                of("a text", "\"Nvidia rises\"", WRONG_TYPE),
                of("a number", "42", WRONG_TYPE),
                of("true", "true", WRONG_TYPE),
                of("id is a number", "{\"id\":7,\"title\":\"t\"}", WRONG_TYPE),
                of("id is an object", "{\"id\":{},\"title\":\"t\"}", WRONG_TYPE),
                of("title is a number", "{\"id\":\"a\",\"title\":7}", WRONG_TYPE),
                of("title is an array", "{\"id\":\"a\",\"title\":[\"t\"]}", WRONG_TYPE),
                of("body is true", with("\"body\":true"), WRONG_TYPE),
                of("source is an object", with("\"source\":{\"name\":\"Wire\"}"), WRONG_TYPE),
                of("language is an array", with("\"language\":[\"en\"]"), WRONG_TYPE),
                of("url is a number", with("\"url\":1.5"), WRONG_TYPE),
                of("published_at is true", with("\"published_at\":true"), WRONG_TYPE),
                of("published_at is an object", with("\"published_at\":{}"), WRONG_TYPE));
    }

    private static List<Poison> wrongIds() {
        return List.of(
                of("an id of 257 characters", "{\"id\":\"" + "i".repeat(257) + "\",\"title\":\"t\"}", WRONG_TYPE),
                of("an id with a line feed", "{\"id\":\"a\\nb\",\"title\":\"t\"}", WRONG_TYPE),
                of("an id with NUL", "{\"id\":\"\\u0000\",\"title\":\"t\"}", WRONG_TYPE),
                of("an id with DEL", "{\"id\":\"a\\u007f\",\"title\":\"t\"}", WRONG_TYPE),
                of("an id with a C1 control", "{\"id\":\"a\\u0085\",\"title\":\"t\"}", WRONG_TYPE),
                new Poison("a withdrawal of an id of 257", utf8("i".repeat(257)), null, WRONG_TYPE),
                new Poison("a withdrawal of an id with a tab", utf8("a\tb"), null, WRONG_TYPE),
                new Poison("a withdrawal of an id that begins with NUL", utf8("\0b"), null, WRONG_TYPE));
    }

    private static List<Poison> missing() {
        return List.of(
                of("an empty object", "{}", MISSING_FIELD),
                of("no id", "{\"title\":\"t\"}", MISSING_FIELD),
                new Poison("no id but a key", utf8("a"), utf8("{\"title\":\"t\"}"), MISSING_FIELD),
                of("id is null", "{\"id\":null,\"title\":\"t\"}", MISSING_FIELD),
                of("id is empty", "{\"id\":\"\",\"title\":\"t\"}", MISSING_FIELD),
                of("neither title nor body", "{\"id\":\"a\"}", MISSING_FIELD),
                of("title is null", "{\"id\":\"a\",\"title\":null}", MISSING_FIELD),
                of("title is empty", "{\"id\":\"a\",\"title\":\"\"}", MISSING_FIELD),
                of(
                        "title and body are blank",
                        "{\"id\":\"a\",\"title\":\" \\t\",\"body\":\"\\n\u3000\"}",
                        MISSING_FIELD),
                of("id in capitals", "{\"ID\":\"a\",\"title\":\"t\"}", MISSING_FIELD),
                new Poison("null without a key", null, null, MISSING_FIELD),
                new Poison("null with an empty key", new byte[0], null, MISSING_FIELD));
    }

    private static List<Poison> mismatches() {
        byte[] good = utf8(with("\"x\":1"));
        return List.of(
                new Poison("another key", utf8("b"), good, KEY_MISMATCH),
                new Poison("a key in capitals", utf8("A"), good, KEY_MISMATCH),
                new Poison("a key with a blank", utf8("a "), good, KEY_MISMATCH),
                new Poison("an empty key", new byte[0], good, KEY_MISMATCH),
                new Poison("a key that begins with NUL", utf8("\0a"), good, KEY_MISMATCH),
                new Poison(
                        "a key that looks the same but is written otherwise",
                        utf8("e\u0301"),
                        utf8("{\"id\":\"\u00e9\",\"title\":\"t\"}"),
                        KEY_MISMATCH));
    }

    private static List<Poison> badTimes() {
        return Arrays.asList(
                of("no offset", published("2026-01-05T14:00:00"), BAD_TIME),
                of("a day alone", published("2026-01-05"), BAD_TIME),
                of("a blank for the T", published("2026-01-05 14:00:00Z"), BAD_TIME),
                of("a zone by name", published("2026-01-05T14:00:00[Asia/Shanghai]"), BAD_TIME),
                of("words", published("yesterday"), BAD_TIME),
                of("empty", published(""), BAD_TIME),
                of("RFC 1123", published("Mon, 5 Jan 2026 14:00:00 GMT"), BAD_TIME),
                of("month 13", published("2026-13-01T00:00:00Z"), BAD_TIME),
                of("February 30", published("2026-02-30T00:00:00Z"), BAD_TIME),
                of("hour 25", published("2026-01-05T25:00:00Z"), BAD_TIME),
                of("an offset of 19 hours", published("2026-01-05T14:00:00+19:00"), BAD_TIME),
                of("a year before 0", published("-0001-01-01T00:00:00Z"), BAD_TIME),
                of("a moment before the year 0", published("0000-01-01T00:00:00+01:00"), BAD_TIME),
                of("seconds since 1970", with("\"published_at\":1767623400"), BAD_TIME),
                of("seconds with a fraction", with("\"published_at\":1767623400.5"), BAD_TIME),
                of("seconds as a text", published("1767623400"), BAD_TIME));
    }

    private static List<Poison> futureTimes() {
        return List.of(
                of("2099", published("2099-01-01T00:00:00Z"), FUTURE_TIME),
                of("the last year there is", published("+999999999-12-31T23:59:59Z"), FUTURE_TIME),
                of("an hour after arrival, with an offset", published("2026-01-05T23:30:00+08:00"), FUTURE_TIME));
    }

    /** So many names that an article with two more is over its limit. */
    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"n" + i + "\":1").collect(Collectors.joining(","));
    }

    /** An article whose title has these bytes. */
    private static byte[] title(int... bytes) {
        String inner = new String(bytes(bytes), ISO_8859_1);
        return ("{\"id\":\"a\",\"title\":\"Nvidia " + inner + "\"}").getBytes(ISO_8859_1);
    }

    private static byte[] bytes(int... bytes) {
        var all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return all;
    }

    private static Poison of(String name, String value, Reason reason) {
        return of(name, utf8(value), reason);
    }

    private static Poison of(String name, byte[] value, Reason reason) {
        return new Poison(name, null, value, reason);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
