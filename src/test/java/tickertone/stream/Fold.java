package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.ArticleMemory;
import tickertone.rolling.MemoryStore;
import tickertone.rolling.Roller;
import tickertone.stream.Outcome.Coordinates;
import tickertone.stream.RandomLog.Sent;
import tickertone.stream.ToOrder.Mark;
import tickertone.stream.ToOrder.Stamped;

/**
 * The pipeline in one thread, without Kafka: any number of source partitions, told of as often and heard in whatever
 * interleaving chance has it.
 */
final class Fold {
    /** Receipts by article id, without their coordinates. */
    final Map<String, List<String>> receipts = new TreeMap<>();
    /** Scores, rolling and latest values by kind and key, each with its timestamp. */
    final Map<String, List<String>> said = new TreeMap<>();

    private final Parts parts;
    private final Random random;
    private final Speaker[] speakers;

    private Fold(Parts parts, int speakers, Random random) {
        this.parts = parts;
        this.random = random;
        this.speakers = new Speaker[speakers];
        Arrays.setAll(this.speakers, i -> speaker());
    }

    /** @param logs one for each source partition */
    static Fold of(Parts parts, List<List<Sent>> logs, int speakers, Random random) {
        var fold = new Fold(parts, speakers, random);
        var heard = new ArrayList<Deque<ToOrder>>();
        for (int partition = 0; partition < logs.size(); partition++) {
            heard.add(fold.read(partition, logs.get(partition), logs.size()));
        }
        for (int turn : fold.turns(heard)) {
            fold.hear(heard.get(turn).remove());
        }
        return fold;
    }

    private Deque<ToOrder> read(int partition, List<Sent> log, int partitions) {
        var span = parts.windows().longest().length();
        var memory = new ArticleMemory(new MemoryStore(), new MemoryStore(), span);
        var intake = new Intake(parts.reader(), memory, parts.config());
        var tagging = new Tagging(parts.tagger(), memory, parts.config(), parts.rules());
        var told = new ArrayDeque<ToOrder>();
        int marks = 1 + random.nextInt(20);
        var arrival = Instant.EPOCH;
        for (int offset = 0; offset < log.size(); offset++) {
            var sent = log.get(offset);
            arrival = sent.arrival().isAfter(arrival) ? sent.arrival() : arrival;
            var at = new Coordinates("news.articles", partition, offset);
            for (var taken : intake.take(sent.key(), sent.value(), sent.tick(), arrival, at)) {
                tagging.tag(taken).forEach(handled -> keep(handled, told));
            }
            if (sent.tick() || random.nextInt(marks) == 0) {
                told.add(new Mark(partition, arrival.toEpochMilli(), partitions));
            }
        }
        return told;
    }

    private void keep(Handled handled, Deque<ToOrder> told) {
        if (handled instanceof Handled.Onward onward) {
            told.add(onward.value());
        } else if (handled instanceof Handled.Receipt receipt) {
            String json = new String(receipt.outcome().toJson(), UTF_8);
            receipts.computeIfAbsent(receipt.outcome().articleId() + "", id -> new ArrayList<>())
                    .add(json.replaceAll("\"partition\":\\d+,\"offset\":\\d+,", ""));
        }
    }

    private List<Integer> turns(List<Deque<ToOrder>> heard) {
        var turns = new ArrayList<Integer>();
        for (int partition = 0; partition < heard.size(); partition++) {
            turns.addAll(Collections.nCopies(heard.get(partition).size(), partition));
        }
        Collections.shuffle(turns, random);
        return turns;
    }

    private void hear(ToOrder told) {
        if (told instanceof Stamped stamped) {
            speakers[Math.floorMod(stamped.stamp().subject().hashCode(), speakers.length)].hear(stamped);
        } else {
            Arrays.stream(speakers).forEach(speaker -> speaker.hear(told));
        }
    }

    private Speaker speaker() {
        var rolling = new Roller.Stores(
                new MemoryStore(), new MemoryStore(), new MemoryStore(), new MemoryStore(), new MemoryStore());
        return new Speaker(
                parts,
                new Speaker.Stores(new MemoryStore(), new MemoryStore(), new MemoryStore(), rolling),
                this::write);
    }

    private void write(Spoken spoken) {
        String key = spoken.getClass().getSimpleName() + ' ' + spoken.key();
        said.computeIfAbsent(key, k -> new ArrayList<>()).add(spoken.time() + " " + text(spoken.json()));
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null
                ? "null"
                : new String(bytes, UTF_8) + '#' + HexFormat.of().toHexDigits(bytes.length);
    }
}
