package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * An article log at random: good articles in two languages, repetitions, corrections, withdrawals, poison, ties, and
 * silence of seconds to days between them.
 */
public final class RandomLog {
    private static final byte[] NOTHING = {};

    /**
     * A record of the log.
     *
     * @param id of its article; null for a tick, and for poison without one
     */
    public record Sent(
            byte @Nullable [] key, byte @Nullable [] value, Instant arrival, @Nullable String id, boolean tick) {
        static Sent tick(Instant arrival) {
            return new Sent(null, NOTHING, arrival, null, true);
        }

        Sent at(Instant other) {
            return new Sent(key, value, other, id, tick);
        }
    }

    private static final List<String> NAMES =
            List.of("Nvidia", "Tesla", "Microsoft", "英伟达", "特斯拉", "Palantir", "the harbour", "Netflix");
    private static final List<String> DEEDS = List.of(
            "%s shares surge 12%% after record revenue",
            "%s plunges as regulators open a probe",
            "%s beats estimates but cuts its forecast",
            "Analysts upgrade %s, downgrade Vistra",
            "%s 暴跌17%%，市值蒸发",
            "%s 业绩超预期，股价大涨",
            "A quiet day for %s",
            "While %s falls, Constellation Energy rallies",
            "Les actions de %s montent dans les échanges de la matinée");

    /** Of the longest silence, which comes about once in 320 records. */
    private static final Duration DAYS = Duration.ofMillis(800_000_000);

    private final Random random;
    private final Duration silence;
    private final List<Sent> log = new ArrayList<>();
    private Instant now;
    private int ids;

    private RandomLog(long seed, Instant start, Duration silence) {
        this.random = new Random(seed);
        this.now = start;
        this.silence = silence;
    }

    /** In the order of arrival. */
    static List<Sent> of(long seed, int size) {
        return of(seed, size, Poison.ARRIVAL, DAYS);
    }

    /** One that ends within the minute before this time, and begins about a day earlier for each 1,000 records. */
    public static List<Sent> ending(long seed, int size, Instant end) {
        var silence = DAYS.dividedBy(40);
        var log = of(seed, size, Poison.ARRIVAL, silence);
        long millis = end.toEpochMilli() - log.get(log.size() - 1).arrival().toEpochMilli();
        return of(seed, size, Poison.ARRIVAL.plusSeconds(Math.floorDiv(millis, 60_000) * 60), silence);
    }

    private static List<Sent> of(long seed, int size, Instant start, Duration silence) {
        var log = new RandomLog(seed, start, silence);
        var poisons = Poison.all().stream()
                .filter(poison -> poison.value() == null || poison.value().length < 10_000)
                .toList();
        while (log.log.size() < size) {
            log.pass();
            log.add(poisons);
        }
        return List.copyOf(log.log);
    }

    /** The records over source partitions, all of one id on the same, each ended by a tick; some may stay idle. */
    static List<List<Sent>> partitioned(List<Sent> log, int partitions) {
        var logs = new ArrayList<List<Sent>>();
        for (int i = 0; i < partitions; i++) {
            logs.add(new ArrayList<>());
        }
        for (var sent : log) {
            int partition = sent.id() == null ? 0 : Math.floorMod(sent.id().hashCode(), partitions);
            logs.get(partition).add(sent);
        }
        logs.forEach(one -> one.add(Sent.tick(end(log))));
        return logs;
    }

    /** Clocks that step back now and then. */
    public static List<Sent> unsteady(List<Sent> log, Random random) {
        return log.stream()
                .map(sent ->
                        random.nextInt(6) == 0 ? sent.at(sent.arrival().minusMillis(random.nextInt(900_000))) : sent)
                .toList();
    }

    /** With ticks here and there, none later than the record after it. */
    static List<Sent> ticked(List<Sent> log, Random random) {
        var ticked = new ArrayList<Sent>();
        for (var sent : log) {
            if (random.nextInt(3) == 0) {
                ticked.add(Sent.tick(sent.arrival().minusMillis(random.nextInt(3) * 20_000L)));
            }
            ticked.add(sent);
        }
        return ticked;
    }

    /** When all is over but the longest windows. */
    static Instant end(List<Sent> log) {
        return log.get(log.size() - 1).arrival().plusSeconds(1_200);
    }

    private void pass() {
        now = now.plusMillis(
                switch (random.nextInt(8)) {
                    case 0, 1 -> 0;
                    case 2 -> random.nextInt(40) == 0
                            ? random.nextInt((int) silence.toMillis())
                            : random.nextInt(600_000);
                    case 3 -> 60_000 - Math.floorMod(now.toEpochMilli(), 60_000);
                    default -> random.nextInt(30_000);
                });
    }

    private void add(List<Poison> poisons) {
        switch (random.nextInt(8)) {
            case 0 -> {
                var poison = poisons.get(random.nextInt(poisons.size()));
                log.add(new Sent(poison.key(), poison.value(), now, null, false));
            }
            case 1 -> {
                String id = anId();
                log.add(new Sent(utf8(id), null, now, id, false));
            }
            case 2 -> article(anId());
            case 3 -> again();
            default -> article("id-" + ids++);
        }
    }

    /** An earlier record once more. */
    private void again() {
        if (!log.isEmpty()) {
            log.add(log.get(random.nextInt(log.size())).at(now));
        }
    }

    private void article(String id) {
        String title = DEEDS.get(random.nextInt(DEEDS.size())).formatted(NAMES.get(random.nextInt(NAMES.size())));
        String published = now.minusSeconds(age()).toString();
        String time = random.nextBoolean() ? "" : ",\"published_at\":\"" + published + "\"";
        String source = random.nextBoolean() ? "" : ",\"source\":\"wire " + random.nextInt(3) + "\"";
        String json = "{\"id\":\"" + id + "\",\"title\":\"" + title + "\"" + time + source + "}";
        log.add(new Sent(random.nextBoolean() ? null : utf8(id), utf8(json), now, id, false));
    }

    private int age() {
        return random.nextInt(10) == 0 ? random.nextInt(700_000) : random.nextInt(400);
    }

    private String anId() {
        return "id-" + random.nextInt(ids + 2);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
