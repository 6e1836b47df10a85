package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedFeedTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final int TINY = 500;

    @TempDir
    private Path folder;

    @Test
    void aShuffledFeedIsTheSortedOne() throws IOException {
        var lines = lines(400);
        var shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(ids(feed(shuffled, TimeRange.ALL))).isEqualTo(ids(feed(lines, TimeRange.ALL)));
    }

    @Test
    void knowsItsLengthAndItsSpan() throws IOException {
        try (var feed = feed(List.of(line("b", 5), line("a", 0), line("c", 2)), TimeRange.ALL)) {
            assertThat(feed.lines()).isEqualTo(3);
            assertThat(feed.first()).isEqualTo(NOON);
            assertThat(feed.last()).isEqualTo(NOON.plusSeconds(5));
        }
    }

    @Test
    void keepsWhatArrivedFromATimeOnAndBeforeAnother() throws IOException {
        var range = new TimeRange(NOON.plusSeconds(2), NOON.plusSeconds(4));

        assertThat(ids(feed(lines(6), range))).containsExactly("id-2", "id-3");
    }

    @Test
    void manyLinesBeforeTheFirstTimeArriveWithIt() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            lines.add("{\"id\":\"early-" + i + "\"}");
        }
        lines.add(line("late", 9));
        lines.add(line("first", 0));

        try (var feed = feed(lines, TimeRange.ALL)) {
            assertThat(feed.first()).isEqualTo(NOON);
            assertThat(ids(feed))
                    .hasSize(102)
                    .startsWith("first", "early-0", "early-1")
                    .endsWith("early-99", "late");
        }
    }

    @Test
    void theSameLinesHaveTheSameFingerprintAndOthersHaveNot() throws IOException {
        var lines = lines(20);
        var other = new ArrayList<>(lines);
        other.set(7, line("other", 7));

        assertThat(fingerprint(lines, TimeRange.ALL)).isEqualTo(fingerprint(lines, TimeRange.ALL));
        assertThat(fingerprint(other, TimeRange.ALL)).isNotEqualTo(fingerprint(lines, TimeRange.ALL));
        assertThat(fingerprint(lines, new TimeRange(null, NOON.plusSeconds(9))))
                .isNotEqualTo(fingerprint(lines, TimeRange.ALL));
    }

    private String fingerprint(List<String> lines, TimeRange range) throws IOException {
        try (var feed = feed(lines, range)) {
            return feed.fingerprint();
        }
    }

    /** In chunks so small that most of it goes through files. */
    private SortedFeed feed(List<String> lines, TimeRange range) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
        return SortedFeed.of(new FeedLines(new ByteArrayInputStream(bytes)), range, folder, TINY);
    }

    private static List<String> ids(SortedFeed feed) throws IOException {
        var ids = new ArrayList<String>();
        try (feed) {
            feed.forEach(line -> ids.add(line.key()));
        }
        return ids;
    }

    private static List<String> lines(int count) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            lines.add(line("id-" + i, i));
        }
        return lines;
    }

    private static String line(String id, int second) {
        return "{\"id\":\"%s\",\"title\":\"t\",\"received_at\":\"%s\"}".formatted(id, NOON.plusSeconds(second));
    }
}
