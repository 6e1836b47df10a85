package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tickertone.sentiment.Dateline;
import tickertone.text.Language;

/**
 * An article of a megabyte costs what many short ones cost, whatever it repeats.
 *
 * <p>Four times the text must cost less than ten times as much: what grows with the square of the length costs sixteen
 * times. Only this thread's own work is counted, and the calmest of several tries.
 */
class LinearTimeTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final String EMPTY = "{\"id\":\"a\",\"title\":\"News\",\"body\":\"\"}";

    private static final int LARGEST = 1_000_000;
    private static final int QUARTER = LARGEST / 4;
    private static final double BOUND = 10;
    private static final int TRIES = 3;
    /** Less is lost among what a machine does besides. */
    private static final long NOTHING = 5_000_000;

    static Stream<Arguments> runs() {
        return Stream.of(
                Arguments.of("one letter", "a"),
                Arguments.of("one letter and a blank", "a "),
                Arguments.of("one Chinese character", "涨"),
                Arguments.of("cashtags", "$NVDA "),
                Arguments.of("cashtags without blanks", "$NVDA$V"),
                Arguments.of("dollars", "$"),
                Arguments.of("commas", ","),
                Arguments.of("brackets that open", "("),
                Arguments.of("brackets that close after a point", ".)"),
                Arguments.of("names in brackets", "(Nvidia "),
                Arguments.of("one alias", "Nvidia "),
                Arguments.of("one alias without blanks", "Nvidia"),
                Arguments.of("one Chinese alias", "英伟达"),
                Arguments.of("a list of names", "Nvidia, Microsoft and Vistra, "),
                Arguments.of("names without an end of sentence", "Nvidia falls while Vistra rises "),
                Arguments.of("a doubtful alias alone", "Apple "),
                Arguments.of("a doubtful alias in small letters", "apple "),
                Arguments.of("a doubtful alias in another sense", "Apple pie. "),
                Arguments.of("a doubtful alias with its context", "Apple shares. "),
                Arguments.of("doubtful aliases far from their context", "Apple met. It met. It met. "),
                Arguments.of("a doubtful Chinese alias", "苹果"),
                Arguments.of("a doubtful Chinese alias in another sense", "苹果汁"),
                Arguments.of("a doubtful Chinese alias with its context", "苹果股价。"),
                Arguments.of("cue words without a name", "rises falls "),
                Arguments.of("cue words between names", "Nvidia rises not falls but Vistra may drop sharply "),
                Arguments.of("Chinese cue words", "英伟达暴跌但上涨"),
                Arguments.of("negators", "not "),
                Arguments.of("beginnings of cues with a gap", "cut its "),
                Arguments.of("percentages", "Nvidia fell 3.5% "),
                Arguments.of("digits", "1"),
                Arguments.of("words without an end of sentence", "the company met "),
                Arguments.of("ends of sentences", "."),
                Arguments.of("ends of short sentences", "a. "),
                Arguments.of("Chinese ends of sentences", "。"),
                Arguments.of("semicolons", "; "),
                Arguments.of("abbreviations", "Inc. A "),
                Arguments.of("line feeds", "\\n"),
                Arguments.of("combining marks", "\u0301"),
                Arguments.of("letters with combining marks", "A\u0301\u0323"),
                Arguments.of("characters that grow", "\ufdfa"),
                Arguments.of("characters that vanish", "\u200b"),
                Arguments.of("traditional characters", "輝達股價"),
                Arguments.of("surrogate pairs", "😀"),
                Arguments.of("escaped surrogate pairs", "\\ud83d\\ude00"),
                Arguments.of("beginnings of long aliases", "Taiwan Semiconductor Manufacturing "),
                Arguments.of("beginnings of exchange forms", "NASDAQ:"),
                Arguments.of("Hangul", "가"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void aLongArticleCostsWhatManyShortOnesCost(String name, String piece) {
        byte[] quarter = record(piece, QUARTER);
        byte[] whole = record(piece, LARGEST);

        long few = time(quarter);
        long many = time(whole);

        assertThat(whole).hasSizeBetween(LARGEST - 100, LARGEST);
        assertThat((double) many)
                .as("%s: %,d ns, then %,d ns for four times the text", name, few, many)
                .isLessThan(BOUND * Math.max(NOTHING, few));
    }

    private static byte[] record(String piece, int bytes) {
        int repeats = (bytes - EMPTY.length()) / piece.getBytes(UTF_8).length;
        return EMPTY.replace("\"\"", '"' + piece.repeat(repeats) + '"').getBytes(UTF_8);
    }

    private static long time(byte[] record) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long before = CLOCK.getCurrentThreadCpuTime();
            tag(record);
            least = Math.min(least, CLOCK.getCurrentThreadCpuTime() - before);
        }
        return least;
    }

    private static void tag(byte[] record) {
        var reading = Bench.STANDARD.reader().read(null, record, false, NOON);
        var article = ((Reading.Published) reading).article();
        Bench.STANDARD.tagger().tag(article, Dateline.of(article, 1, Language.of(article), NOON));
    }
}
