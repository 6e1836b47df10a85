package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tickertone.stream.Poison.ARRIVAL;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is set aside: its bytes and headers, and that its neighbours never notice. */
class DeadLetterTest {
    private static final int MAX_LETTER = 256 * 1024;

    private static final String GOOD = "Nvidia shares surge on record revenue";

    private final Bench bench = new Bench(Bench.REPLAY);

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Poison> poisons() {
        return Poison.all().stream();
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void poisonIsSetAsideAndItsNeighboursAreScored(Poison poison) {
        bench.article("1-before", GOOD, ARRIVAL);
        bench.send(poison.key(), poison.value(), ARRIVAL);
        bench.article("2-after", GOOD, ARRIVAL);
        bench.tick(ARRIVAL.plusSeconds(61));

        assertThat(bench.outcomes())
                .extracting(
                        o -> o.get("outcome").textValue(), o -> o.get("reason").textValue())
                .containsExactly(
                        tuple("scored", null),
                        tuple("dead_letter", poison.reason().word()),
                        tuple("scored", null));
        assertThat(bench.outcomes().get(1).get("offset").longValue()).isEqualTo(1);
        assertThat(bench.scores("NVDA"))
                .extracting(s -> s.get("article_id").textValue())
                .containsExactly("1-before", "2-after");
        assertThat(bench.rolling("NVDA", "5m").get(0).get("articles").intValue())
                .isEqualTo(2);
        assertThat(bench.deadLetters()).hasSize(1);
        assertLetter(poison, bench.deadLetters().get(0));
    }

    private static void assertLetter(Poison poison, TestRecord<byte[], byte[]> letter) {
        byte[] original = poison.value() == null ? new byte[0] : poison.value();
        byte[] cut = poison.value() == null ? null : Arrays.copyOf(original, Math.min(original.length, MAX_LETTER));
        var headers = Bench.headers(letter);
        assertThat(letter.key()).isEqualTo(poison.key());
        assertThat(letter.value()).isEqualTo(cut);
        assertThat(letter.timestamp()).isEqualTo(ARRIVAL.toEpochMilli());
        assertThat(headers)
                .containsOnlyKeys(
                        "__streams.errors.topic",
                        "__streams.errors.partition",
                        "__streams.errors.offset",
                        "__streams.errors.exception",
                        "__streams.errors.message",
                        "tickertone-reason",
                        "tickertone-detail",
                        "tickertone-size",
                        "tickertone-sha256")
                .containsEntry("__streams.errors.topic", "news.articles")
                .containsEntry("__streams.errors.partition", "0")
                .containsEntry("__streams.errors.offset", "1")
                .containsEntry("tickertone-reason", poison.reason().word())
                .containsEntry("tickertone-size", String.valueOf(original.length))
                .containsEntry("tickertone-sha256", sha256(original));
        assertThat(headers.get("tickertone-detail"))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(256)
                .matches("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*");
        assertThat(headers.get("__streams.errors.message"))
                .startsWith(poison.reason().word() + ": ");
    }

    @Test
    void theDetailOfADeadLetterIsCutAndEscaped() {
        String name = "\\u001b[31m\\u202e" + "x".repeat(300);

        bench.send("{\"id\":\"a\",\"" + name + "\":1,\"" + name + "\":2}", ARRIVAL);

        String detail = Bench.headers(bench.deadLetters().get(0)).get("tickertone-detail");
        assertThat(detail).hasSize(256).contains("\\u001b[31m\\u202e");
    }

    @Test
    void nullWithoutAKeyIsADeadLetter() {
        bench.send(null, null, ARRIVAL);

        bench.assertOutcome("dead_letter", "missing_field");
        assertThat(bench.deadLetters().get(0).value()).isNull();
        assertThat(Bench.headers(bench.deadLetters().get(0)))
                .containsEntry("tickertone-size", "0")
                .containsEntry("tickertone-sha256", sha256(new byte[0]));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
