package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An article log at random: good articles in two languages, repetitions, withdrawals, poison, and silence between them. */
final class RandomLog {
    /** A record of the log; ticks are added by the tests. */
    record Sent(byte @Nullable [] key, byte @Nullable [] value, Instant arrival) {}

    private static final List<String> NAMES =
            List.of("Nvidia", "Tesla", "Microsoft", "英伟达", "特斯拉", "Palantir", "the harbour", "Netflix");
    private static final List<String> DEEDS = List.of(
            "%s shares surge 12% after record revenue",
            "%s plunges as regulators open a probe",
            "%s beats estimates but cuts its forecast",
            "Analysts upgrade %s, downgrade Vistra",
            "%s 暴跌17%，市值蒸发",
            "%s 业绩超预期，股价大涨",
            "A quiet day for %s",
            "While %s falls, Constellation Energy rallies");

    private final Random random;
    private final List<Sent> log = new ArrayList<>();
    private Instant now = Poison.ARRIVAL;
    private int ids;

    private RandomLog(long seed) {
        this.random = new Random(seed);
    }

    static List<Sent> of(long seed, int size) {
        var log = new RandomLog(seed);
        var poisons = Poison.all().stream()
                .filter(poison -> poison.value() == null || poison.value().length < 10_000)
                .toList();
        while (log.log.size() < size) {
            log.pass();
            log.add(poisons);
        }
        return List.copyOf(log.log);
    }

    private void pass() {
        now = now.plusMillis(
                switch (random.nextInt(8)) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(600_000);
                    default -> random.nextInt(30_000);
                });
    }

    private void add(List<Poison> poisons) {
        switch (random.nextInt(8)) {
            case 0 -> {
                var poison = poisons.get(random.nextInt(poisons.size()));
                log.add(new Sent(poison.key(), poison.value(), now));
            }
            case 1 -> log.add(new Sent(utf8(anId()), null, now));
            case 2 -> article(anId());
            default -> article("id-" + ids++);
        }
    }

    private void article(String id) {
        String title = DEEDS.get(random.nextInt(DEEDS.size())).replace("%s", NAMES.get(random.nextInt(NAMES.size())));
        String published = now.minusSeconds(random.nextInt(400)).toString();
        String time = random.nextBoolean() ? "" : ",\"published_at\":\"" + published + "\"";
        String source = random.nextBoolean() ? "" : ",\"source\":\"wire " + random.nextInt(3) + "\"";
        String json = "{\"id\":\"" + id + "\",\"title\":\"" + title + "\"" + time + source + "}";
        log.add(new Sent(random.nextBoolean() ? null : utf8(id), utf8(json), now));
    }

    private String anId() {
        return "id-" + random.nextInt(ids + 2);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
