package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tickertone.market.Kind;
import tickertone.rolling.Rules;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Event;
import tickertone.sentiment.Evidence;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Relevance;
import tickertone.sentiment.Score;
import tickertone.sentiment.Tone;
import tickertone.sentiment.Withdrawn;
import tickertone.stream.ToOrder.Stamped;
import tickertone.text.Article;
import tickertone.text.Document;
import tickertone.text.Fingerprint;
import tickertone.text.Span;

/** Scores, withdrawals and marks as the internal topic carries them. */
class UnplacedBytesTest {
    private static final ToOrderSerde SERDE = new ToOrderSerde();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingGivesBackTheScoreThatWasWritten(long seed) {
        var random = new Random(seed);
        var scored = scored(random);
        var stamped = Stamped.of(scored, random.nextInt(100), random.nextLong() >>> 1);

        var passed = (Stamped) passed(stamped);

        assertThat(passed.stamp()).isEqualTo(stamped.stamp());
        var read = (Unplaced.Scored) UnplacedBytes.read(passed.mention());
        assertThat(read.revision()).isEqualTo(scored.revision());
        assertThat(read.rules()).isEqualTo(scored.rules());
        assertThat(read.fingerprint().bytes()).isEqualTo(scored.fingerprint().bytes());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingGivesBackThatAScoreIsWithdrawn(long seed) {
        var random = new Random(seed);
        var withdrawn =
                new Withdrawn(text(random, 32), pick(random, Kind.values()), dateline(random), "config", "engine");

        var taken = new Unplaced.TakenBack(withdrawn, rules(random));
        assertThat(UnplacedBytes.read(UnplacedBytes.write(taken))).isEqualTo(taken);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sameScoreSameBytes(long seed) {
        var one = Stamped.of(scored(new Random(seed)), 0, 0);
        var other = Stamped.of(scored(new Random(seed)), 0, 0);

        assertThat(bytes(one)).isEqualTo(bytes(other));
    }

    @Test
    void readingGivesBackTheMarkThatWasWritten() {
        var mark = new ToOrder.Mark(3, Long.MAX_VALUE, 8);

        assertThat(passed(mark)).isEqualTo(mark);
    }

    @Test
    void bytesThatEndEarlyAreABug() {
        byte[] mark = bytes(new ToOrder.Mark(3, 1, 8));
        byte[] score = UnplacedBytes.write(scored(new Random(1)));

        assertThatThrownBy(() -> read(Arrays.copyOf(mark, mark.length / 2)))
                .hasMessageContaining("a mention that ends early");
        assertThatThrownBy(() -> UnplacedBytes.read(Arrays.copyOf(score, score.length / 2)))
                .hasMessageContaining("a revision that ends early");
    }

    @Test
    void bytesOfAnUnknownKindAreABug() {
        assertThatThrownBy(() -> read(new byte[] {9})).hasMessageContaining("a mention of an unknown kind: 9");
    }

    private static ToOrder passed(ToOrder value) {
        return read(bytes(value));
    }

    private static byte[] bytes(ToOrder value) {
        return SERDE.serializer().serialize("mentions", value);
    }

    private static ToOrder read(byte[] bytes) {
        return SERDE.deserializer().deserialize("mentions", bytes);
    }

    private static Unplaced.Scored scored(Random random) {
        var article = new Article("any", maybe(random, 300), text(random, 3_000), null, null, null, null);
        return new Unplaced.Scored(score(random), rules(random), Fingerprint.of(Document.of(article)));
    }

    private static Rules rules(Random random) {
        return new Rules(random.nextInt(100_000_001), Duration.ofMillis(random.nextInt(60_001)));
    }

    private static Score score(Random random) {
        int positive = random.nextInt(10_001);
        int negative = random.nextInt(10_001 - positive);
        var aliases = new ArrayList<Score.Named>();
        for (int n = random.nextInt(33); n > 0; n--) {
            aliases.add(new Score.Named(text(random, 64), span(random)));
        }
        return new Score(
                text(random, 32),
                pick(random, Kind.values()),
                pick(random, Score.Status.values()),
                dateline(random),
                opinion(random),
                new Tone(positive, 10_000 - positive - negative, negative),
                new Relevance(
                        random.nextInt(10_001),
                        random.nextBoolean(),
                        random.nextInt(100_000),
                        random.nextInt(100_000),
                        random.nextInt(100_000),
                        random.nextInt(1_000)),
                random.nextInt(10_001),
                null,
                aliases,
                random.nextInt(100_000),
                text(random, 12),
                text(random, 20));
    }

    private static Dateline dateline(Random random) {
        return new Dateline(
                text(random, 256),
                1 + random.nextInt(1_000_000),
                maybe(random, 300),
                maybe(random, 1_024),
                maybe(random, 1_024),
                maybe(random, 1_024),
                Instant.ofEpochMilli(random.nextLong() / 100_000),
                Instant.ofEpochMilli(random.nextLong() / 100_000),
                pick(random, Dateline.Basis.values()));
    }

    private static Opinion opinion(Random random) {
        List<Evidence> evidence = new ArrayList<>();
        for (int n = random.nextInt(34); n > 0; n--) {
            var span = random.nextInt(5) == 0 ? null : span(random);
            evidence.add(new Evidence(text(random, 64), span, text(random, 64), random.nextInt() / 100));
        }
        var event = random.nextInt(4) == 0 ? null : pick(random, Event.values());
        return new Opinion(evidence, random.nextInt(100_000), random.nextInt(), random.nextInt(10_001), event);
    }

    private static Span span(Random random) {
        int start = random.nextInt(1_000_000);
        return new Span(start, start + 1 + random.nextInt(64));
    }

    private static @Nullable String maybe(Random random, int length) {
        return random.nextInt(4) == 0 ? null : text(random, length);
    }

    /** Letters, Chinese, emoji and NUL: whatever a title may hold. */
    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int n = 1 + random.nextInt(length); n > 0; n--) {
            text.append(pick(random, new String[] {"a", "苹", "é", "\0", "\n", "😀", "\uffff"}));
        }
        int end = Math.min(length, text.length());
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
