package tickertone.stream;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tickertone.stream.Outcome.Coordinates;
import tickertone.stream.Reading.Reason;

/**
 * A record that is set aside: its original bytes, and in headers why and where it came from.
 *
 * @param value the original bytes, cut
 */
record DeadLetter(byte @Nullable [] value, Headers headers) {
    private static final int MAX_VALUE = 256 * 1024;
    private static final int MAX_DETAIL = 256;
    private static final int MAX_TRACE = 4 * 1024;

    static DeadLetter of(byte @Nullable [] original, Coordinates at, Reading.Unreadable unreadable) {
        return of(
                original,
                at,
                unreadable.reason(),
                Reading.Unreadable.class.getName(),
                escaped(unreadable.detail(), "", MAX_DETAIL));
    }

    /** For a bug of ours: the stack trace goes with it. */
    static DeadLetter of(byte @Nullable [] original, Coordinates at, RuntimeException bug) {
        return of(original, at, Reason.INTERNAL, bug.getClass().getName(), trace(bug));
    }

    private static DeadLetter of(
            byte @Nullable [] original, Coordinates at, Reason reason, String exception, String detail) {
        byte[] bytes = original == null ? new byte[0] : original;
        var headers = new RecordHeaders();
        add(headers, "__streams.errors.topic", at.topic());
        add(headers, "__streams.errors.partition", String.valueOf(at.partition()));
        add(headers, "__streams.errors.offset", String.valueOf(at.offset()));
        add(headers, "__streams.errors.exception", exception);
        add(
                headers,
                "__streams.errors.message",
                reason.word() + ": " + detail.lines().findFirst().orElse(""));
        add(headers, "tickertone-reason", reason.word());
        add(headers, "tickertone-detail", detail);
        add(headers, "tickertone-size", String.valueOf(bytes.length));
        add(headers, "tickertone-sha256", sha256(bytes));
        return new DeadLetter(original == null ? null : cut(bytes), headers);
    }

    private static byte[] cut(byte[] bytes) {
        return bytes.length <= MAX_VALUE ? bytes : Arrays.copyOf(bytes, MAX_VALUE);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Escapes what could confuse a terminal or a log, then cuts.
     *
     * @param kept characters that stay as they are
     */
    private static String escaped(String text, String kept, int length) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length() && escaped.length() < length; i++) {
            char c = text.charAt(i);
            boolean stays = plain(c) || kept.indexOf(c) >= 0;
            escaped.append(stays ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        escaped.setLength(Math.min(escaped.length(), length));
        return escaped.toString();
    }

    /** Besides controls: what turns the direction of a text, breaks its lines, or is half a character. */
    private static boolean plain(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static String trace(RuntimeException bug) {
        var text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return escaped(text.toString(), "\n\t", MAX_TRACE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
