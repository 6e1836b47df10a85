package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static tickertone.stream.Poison.ARRIVAL;
import static tickertone.stream.Poison.TOLERANCE;
import static tickertone.stream.Poison.deep;
import static tickertone.stream.Poison.published;
import static tickertone.stream.Poison.sized;
import static tickertone.stream.Poison.tokens;
import static tickertone.stream.Poison.with;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.stream.Reading.Reason;
import tickertone.stream.Reading.Unreadable;
import tickertone.text.Article;

class ArticleReaderTest {
    private static final ArticleReader READER = new ArticleReader(TOLERANCE);

    static Stream<Poison> poisons() {
        return Poison.all().stream();
    }

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void poisonIsRefusedForItsReason(Poison poison) {
        var reading = READER.read(poison.key(), poison.value(), false, ARRIVAL);

        assertThat(reading).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).as(unreadable.detail()).isEqualTo(poison.reason());
            assertThat(unreadable.detail()).isNotBlank();
        });
    }

    @Test
    void everyReasonButOurOwnBugsHasACase() {
        var reasons = poisons().map(Poison::reason).collect(Collectors.toSet());

        assertThat(reasons).isEqualTo(EnumSet.complementOf(EnumSet.of(Reason.INTERNAL)));
    }

    @Test
    void allFieldsAreRead() {
        var article = article(
                """
                {"id":"wire-1","title":"Nvidia rises","body":"Shares gained.","published_at":"2026-01-05T22:29:59.123456+08:00",
                 "source":"Example Wire","language":"en-GB","url":"https://example.com/1"}""");

        assertThat(article)
                .isEqualTo(new Article(
                        "wire-1",
                        "Nvidia rises",
                        "Shares gained.",
                        Instant.parse("2026-01-05T14:29:59.123Z"),
                        "Example Wire",
                        "en-GB",
                        "https://example.com/1"));
    }

    @Test
    void anIdAndATitleAreEnough() {
        assertThat(article("{\"id\":\"a\",\"title\":\"t\"}"))
                .isEqualTo(new Article("a", "t", null, null, null, null, null));
    }

    @Test
    void aBodyAloneIsEnough() {
        assertThat(article("{\"id\":\"a\",\"body\":\"b\"}").body()).isEqualTo("b");
    }

    @Test
    void aBlankTitleWithABodyIsEnough() {
        assertThat(article("{\"id\":\"a\",\"title\":\" \\n\",\"body\":\"b\"}").title())
                .isEqualTo(" \n");
    }

    @Test
    void nullStandsForAbsent() {
        String json = with("\"body\":null,\"published_at\":null,\"source\":null,\"language\":null,\"url\":null");

        assertThat(article(json)).isEqualTo(new Article("a", "Nvidia rises", null, null, null, null, null));
    }

    @Test
    void unknownFieldsAreIgnoredWhateverTheyHold() {
        String json =
                with("\"x\":{\"id\":7,\"y\":[1,true,null,-1.5e3,{}]},\"Title\":9,\"\":0,\"ids\":\"\\ud83d\\ude00\"");

        assertThat(article(json).id()).isEqualTo("a");
    }

    @Test
    void aNullKeyIsAccepted() {
        assertThat(READER.read(null, utf8(with("\"x\":1")), false, ARRIVAL)).isInstanceOf(Reading.Published.class);
    }

    @Test
    void aKeyThatEqualsTheIdIsAccepted() {
        byte[] value = utf8("{\"id\":\"苹果-😀\",\"title\":\"t\"}");

        assertThat(READER.read(utf8("苹果-😀"), value, false, ARRIVAL)).isInstanceOf(Reading.Published.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i", "苹", "😀"})
    void anIdMayHave256Characters(String character) {
        String id = character.repeat(256);

        assertThat(article("{\"id\":\"" + id + "\",\"title\":\"t\"}").id()).isEqualTo(id);
    }

    @Test
    void nulInATextIsAcceptedWhenEscaped() {
        assertThat(article("{\"id\":\"a\",\"title\":\"one\\u0000two\"}").title())
                .isEqualTo("one\0two");
    }

    @Test
    void surrogatePairsAreAcceptedRawAndEscaped() {
        assertThat(article("{\"id\":\"a\",\"title\":\"😀\\ud83d\\ude00\"}").title())
                .isEqualTo("😀😀");
    }

    @Test
    void blanksAroundTheDocumentAreAccepted() {
        assertThat(article(" \r\n\t" + with("\"x\":1") + "\n ").id()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2026-01-05T14:00Z",
                "2026-01-05T22:00:00+08:00",
                "2026-01-05T14:00:00.123456789Z",
                "2024-02-29T23:59:59-05:00"
            })
    void isoTimesWithOffsetAreAccepted(String time) {
        var publishedAt = article(published(time)).publishedAt();

        var expected = java.time.OffsetDateTime.parse(time).toInstant();
        assertThat(publishedAt).isEqualTo(expected.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    void aTimeAtTheEdgeOfTheToleranceIsAccepted() {
        var edge = ARRIVAL.plus(TOLERANCE);

        assertThat(article(published(edge.toString())).publishedAt()).isEqualTo(edge);
    }

    @Test
    void aTimeOneMillisecondAfterTheEdgeIsRefused() {
        var after = ARRIVAL.plus(TOLERANCE).plusMillis(1);

        assertThat(refused(published(after.toString())).reason()).isEqualTo(Reason.FUTURE_TIME);
    }

    @Test
    void theLargestRecordIsAccepted() {
        assertThat(READER.read(null, sized(Poison.MAX_BYTES), false, ARRIVAL)).isInstanceOf(Reading.Published.class);
    }

    @Test
    void depth32IsAccepted() {
        assertThat(article(deep(32)).id()).isEqualTo("a");
    }

    @Test
    void numbersOf64DigitsAreAccepted() {
        String digits = "1".repeat(64);

        assertThat(article(with("\"x\":[" + digits + ",-0." + "1".repeat(63) + ",1e308,1e-999]"))
                        .id())
                .isEqualTo("a");
    }

    @Test
    void tokens20000AreAccepted() {
        assertThat(article(tokens(20_000)).id()).isEqualTo("a");
    }

    @Test
    void nullWithAKeyIsAWithdrawal() {
        assertThat(READER.read(utf8("a"), null, false, ARRIVAL)).isEqualTo(new Reading.Withdrawal("a"));
    }

    @Test
    void anEmptyValueWithoutKeyButWithTheHeaderIsATick() {
        assertThat(READER.read(null, new byte[0], true, ARRIVAL)).isEqualTo(new Reading.Tick());
    }

    @Test
    void theTickHeaderAloneMakesNoTick() {
        byte[] good = utf8(with("\"x\":1"));

        assertThat(READER.read(null, good, true, ARRIVAL)).isInstanceOf(Reading.Published.class);
        assertThat(READER.read(utf8("a"), new byte[0], true, ARRIVAL)).isInstanceOf(Unreadable.class);
        assertThat(READER.read(null, null, true, ARRIVAL)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aRefusalNamesTheArticleOnceItsIdIsKnown() {
        assertThat(refused(published("yesterday")).articleId()).isEqualTo("a");
        assertThat(refused("{\"title\":\"t\"}").articleId()).isNull();
        assertThat(refused("nonsense").articleId()).isNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomBytesNeverThrow(long seed) {
        var random = new Random(seed);

        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            assertNeverThrows(random.nextBoolean() ? bytes : null, bytes, random);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomMutationsOfAGoodArticleNeverThrow(long seed) {
        var random = new Random(seed);
        byte[] good = utf8(
                """
                {"id":"a","title":"苹果 Nvidia 😀 \\ud83d\\ude00 \\u0000","published_at":"2026-01-05T14:00:00.000+08:00",
                 "x":[{"y":-1.5e10,"z":[true,null,"\\n"]}],"source":"Wire","language":"zh-Hans","url":"u"}""");

        for (int i = 0; i < 4_000; i++) {
            assertNeverThrows(random.nextInt(4) == 0 ? utf8("a") : null, mutated(good, random), random);
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[]\":,\\0-eE.tfn ".charAt(random.nextInt(17));
                case 2 -> bytes = java.util.Arrays.copyOf(bytes, at + 1);
                default -> System.arraycopy(bytes, 0, bytes, at, Math.min(7, bytes.length - at));
            }
        }
        return bytes;
    }

    private static void assertNeverThrows(byte @Nullable [] key, byte[] value, Random random) {
        assertThatCode(() -> assertThat(READER.read(key, value, random.nextBoolean(), ARRIVAL))
                        .isNotNull())
                .as("%s", java.util.HexFormat.of().formatHex(value))
                .doesNotThrowAnyException();
    }

    private static Article article(String json) {
        var reading = READER.read(null, utf8(json), false, ARRIVAL);
        assertThat(reading).isInstanceOf(Reading.Published.class);
        return ((Reading.Published) reading).article();
    }

    private static Unreadable refused(String json) {
        var reading = READER.read(null, utf8(json), false, ARRIVAL);
        assertThat(reading).isInstanceOf(Unreadable.class);
        return (Unreadable) reading;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
