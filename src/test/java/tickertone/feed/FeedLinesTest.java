package tickertone.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinesTest {
    private static final Instant EARLY = Instant.parse("2026-01-05T14:00:00Z");
    private static final Instant LATE = Instant.parse("2026-01-05T15:00:00Z");

    @Test
    void arrivalIsWhenTheArticleWasReceived() throws IOException {
        var line = one(
                "{\"id\":\"a\",\"title\":\"t\",\"published_at\":\"" + EARLY + "\",\"received_at\":\"" + LATE + "\"}");

        assertThat(line.arrival()).isEqualTo(LATE);
        assertThat(line.publishedAt()).isEqualTo(EARLY);
        assertThat(line.key()).isEqualTo("a");
        assertThat(line.number()).isEqualTo(1);
    }

    @Test
    void withoutReceivedAtArrivalIsWhenItWasPublished() throws IOException {
        assertThat(one("{\"id\":\"a\",\"published_at\":\"2026-01-05T22:00:00+08:00\"}")
                        .arrival())
                .isEqualTo(EARLY);
    }

    @Test
    void withoutAnyTimeArrivalIsThatOfTheLineBefore() throws IOException {
        var lines = lines(received("a", LATE) + "{\"id\":\"b\",\"title\":\"t\"}\n");

        assertThat(lines).extracting(FeedLine::arrival).containsExactly(LATE, LATE);
    }

    @Test
    void whatOnlyTheFeedSaysIsNotSentOn() throws IOException {
        var line = one("{\"id\":\"a\",\"received_at\":\"" + LATE + "\",\"title\":\"苹果 é\",\"withdrawn\":false}");

        assertThat(text(line)).isEqualTo("{\"id\":\"a\",\"title\":\"苹果 é\"}");
    }

    @Test
    void aLineThatSaysNothingOfTheFeedIsSentByteForByte() throws IOException {
        String odd = "{ \"id\" : \"a\",\t\"title\":\"\\u82f9果\", \"x\":1.50e+2 } ";

        assertThat(text(one(odd + "\n"))).isEqualTo(odd);
    }

    @Test
    void aWithdrawnArticleIsSentAsNull() throws IOException {
        var line = one("{\"id\":\"a\",\"withdrawn\":true,\"received_at\":\"" + LATE + "\"}");

        assertThat(line.key()).isEqualTo("a");
        assertThat(line.value()).isNull();
        assertThat(line.arrival()).isEqualTo(LATE);
    }

    @Test
    void aWithdrawalOfNobodyIsSentAsWhatItIs() throws IOException {
        var line = one("{\"withdrawn\":true,\"received_at\":\"" + LATE + "\"}");

        assertThat(line.key()).isNull();
        assertThat(text(line)).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"id\":\"a\"",
                "[1]",
                "null",
                "7",
                "\"text\"",
                "{\"id\":\"a\"} {}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"id\":\"a\",\"x\":NaN}",
                "\u00ff\u00fe"
            })
    void aBrokenLineIsSentAsItsBytesAtTheTimeBefore(String broken) throws IOException {
        byte[] bytes = broken.getBytes(ISO_8859_1);

        var lines =
                Feeds.sorted(new ByteArrayInputStream(joined(received("a", LATE).getBytes(UTF_8), bytes)));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).value()).isEqualTo(bytes);
        assertThat(lines.get(1).key()).isNull();
        assertThat(lines.get(1).arrival()).isEqualTo(LATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "",
                "2026-01-05",
                "2026-01-05T15:00:00",
                "1969-12-31T23:59:59.999Z",
                "+999999999-12-31T23:59:59Z"
            })
    void aTimeThatNoRecordCanHaveIsNoTime(String time) throws IOException {
        var lines = lines(received("a", EARLY) + "{\"id\":\"b\",\"title\":\"t\",\"received_at\":\"" + time + "\"}");

        assertThat(lines).extracting(FeedLine::arrival).containsExactly(EARLY, EARLY);
        assertThat(lines).extracting(FeedLine::key).containsExactly("a", "b");
    }

    @Test
    void anIdThatIsNoTextIsNoKey() throws IOException {
        assertThat(lines("{\"id\":7}\n{\"id\":\"\"}\n{\"id\":null}\n{}\n"))
                .extracting(FeedLine::key)
                .containsOnlyNulls()
                .hasSize(4);
    }

    @Test
    void aLoneSurrogateIsSentOnForTheReaderToRefuse() throws IOException {
        var line = one("{\"id\":\"a\",\"title\":\"苹果 \\ud83d\",\"received_at\":\"" + LATE + "\"}");

        assertThat(text(line)).contains("\\uD83D").doesNotContain("received_at");
        assertThat(line.arrival()).isEqualTo(LATE);
    }

    @Test
    void numbersOutOfRangeAreSentOnForTheReaderToRefuse() throws IOException {
        var line = one("{\"id\":\"a\",\"x\":1e999,\"y\":-1E-400,\"received_at\":\"" + LATE + "\"}");

        assertThat(text(line)).isEqualTo("{\"id\":\"a\",\"x\":1E+999,\"y\":-1E-400}");
    }

    @Test
    void blankLinesAreSkippedButCounted() throws IOException {
        var lines = lines("\n  \r\n" + received("a", EARLY) + "\n\t\n" + received("b", LATE));

        assertThat(lines).extracting(FeedLine::number).containsExactly(3L, 6L);
    }

    @Test
    void aLastLineNeedsNoLineFeed() throws IOException {
        assertThat(lines("{\"id\":\"a\"}\r\n{\"id\":\"b\"}")).hasSize(2);
        assertThat(lines("")).isEmpty();
    }

    @Test
    void aFeedIsSortedByArrivalAndKeepsTheOrderOfEquals() throws IOException {
        var lines = lines(received("c", LATE)
                + received("b", EARLY)
                + received("d", LATE)
                + received("a", EARLY)
                + received("e", LATE));

        assertThat(lines).extracting(FeedLine::key).containsExactly("b", "a", "c", "d", "e");
        assertThat(lines).extracting(FeedLine::number).containsExactly(2L, 4L, 1L, 3L, 5L);
    }

    @Test
    void linesBeforeTheFirstTimeArriveWithIt() throws IOException {
        var lines = lines("broken\n{\"id\":\"a\"}\n" + received("b", LATE) + received("c", EARLY));

        assertThat(lines).extracting(FeedLine::arrival).containsExactly(EARLY, LATE, LATE, LATE);
        assertThat(lines).extracting(FeedLine::number).containsExactly(4L, 1L, 2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomMutationsNeverThrowAndLoseNoLine(long seed) throws IOException {
        var random = new Random(seed);
        byte[] good =
                ("{\"id\":\"a\",\"title\":\"苹果 \\ud83d\\ude00 \\u0000\",\"received_at\":\"2026-01-05T15:00:00.000+08:00\","
                                + "\"x\":[{\"y\":-1.5e10,\"z\":true}],\"withdrawn\":false}")
                        .getBytes(UTF_8);

        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = good.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                int value =
                        random.nextBoolean() ? random.nextInt(256) : "{}[]\":,\\0-eE9.tfn".charAt(random.nextInt(17));
                bytes[random.nextInt(bytes.length)] = (byte) (value == '\n' ? 'n' : value);
            }

            assertThat(Feeds.sorted(new ByteArrayInputStream(bytes))).hasSize(1);
        }
    }

    private static String received(String id, Instant time) {
        return "{\"id\":\"" + id + "\",\"title\":\"t\",\"received_at\":\"" + time + "\"}\n";
    }

    private static FeedLine one(String text) throws IOException {
        var lines = lines(text);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static List<FeedLine> lines(String text) throws IOException {
        return Feeds.sorted(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static String text(FeedLine line) {
        return new String(line.value(), UTF_8);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
