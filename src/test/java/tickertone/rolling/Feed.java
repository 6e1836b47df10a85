package tickertone.rolling;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tickertone.sentiment.Tone;

/**
 * Mentions at random, with all that is awkward about them: ties, boundaries, late articles, echoes, corrections,
 * withdrawals, long silences, and configurations that take turns.
 */
final class Feed {
    static final List<String> SUBJECTS = List.of("A", "A.B", "MAG7");
    private static final List<Tone> TONES = List.of(Told.GOOD, Told.BAD, Told.DULL);
    private static final List<Rules> RULES = List.of(
            Desk.RULES,
            Rules.of(new BigDecimal("3.5"), Duration.ZERO),
            Rules.of(BigDecimal.ZERO, Duration.ofMinutes(1)));
    private static final List<String> SOURCES = List.of("a", "b", "路透", "x".repeat(1_024));

    private final Random random;
    private long time = Day.millis("14:00:00");

    private Feed(long seed) {
        random = new Random(seed);
    }

    static List<Told> random(long seed, int mentions) {
        var feed = new Feed(seed);
        var told = new ArrayList<Told>();
        for (int i = 0; i < mentions; i++) {
            feed.pass();
            told.add(feed.revised(feed.mention(), told));
        }
        return told;
    }

    private void pass() {
        time += switch (random.nextInt(12)) {
            case 0, 1 -> 0;
            case 2 -> 1;
            case 3 -> toBoundary();
            case 4 -> toBoundary() + 1;
            case 5, 6 -> random.nextInt(1_500);
            case 7 -> 1_000;
            case 8, 9 -> random.nextInt(60_000);
            case 10 -> random.nextInt(600_000);
            default -> random.nextInt(20) == 0 ? random.nextInt(200_000_000) : random.nextInt(3_000_000);
        };
    }

    private long toBoundary() {
        return -Math.floorMod(time, 60_000L) + 60_000;
    }

    private Told mention() {
        var arrived = Instant.ofEpochMilli(time);
        var told = Told.of(SUBJECTS.get(random.nextInt(3)), arrived).ago(age());
        if (random.nextInt(3) > 0) {
            told = told.tone(TONES.get(random.nextInt(3))).weight(random.nextInt(10_001));
        }
        if (random.nextInt(4) == 0) {
            told = told.tone(tone());
        }
        var source = random.nextInt(5) == 0 ? null : SOURCES.get(random.nextInt(4));
        int config = random.nextInt(RULES.size());
        told = told.source(source).config("c" + config).rules(RULES.get(config));
        return random.nextInt(5) == 0 ? told.copied() : told;
    }

    /** Most are of new articles, some correct or withdraw an earlier one, if that is of this subject. */
    private Told revised(Told told, List<Told> before) {
        if (before.isEmpty() || random.nextInt(3) > 0) {
            return told;
        }
        int back = random.nextInt(Math.min(before.size(), random.nextBoolean() ? 5 : 100));
        var earlier = before.get(before.size() - 1 - back);
        return switch (random.nextInt(6)) {
            case 0, 1 -> told.article(earlier.article()).takenBack();
            case 2 -> earlier.arrived(told.arrived());
            case 3 -> earlier.arrived(told.arrived()).source(told.source());
            default -> told.article(earlier.article());
        };
    }

    private Tone tone() {
        int positive = random.nextInt(10_001);
        int negative = random.nextInt(10_001 - positive);
        return new Tone(positive, 10_000 - positive - negative, negative);
    }

    private Duration age() {
        return Duration.ofMillis(
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> 0;
                    case 3 -> random.nextInt(60_000);
                    case 4 -> 60_000L * random.nextInt(7);
                    case 5 -> random.nextInt(600_000);
                    case 6 -> random.nextInt(12_000_000);
                    default -> 60_000L * (179 + random.nextInt(3));
                });
    }
}
