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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.ArticleMemory;
import tickertone.rolling.MemoryStore;
import tickertone.rolling.Roller;
import tickertone.rolling.Store;
import tickertone.stream.Outcome.Coordinates;
import tickertone.stream.RandomLog.Sent;
import tickertone.stream.ToOrder.Mark;
import tickertone.stream.ToOrder.Stamped;

/**
 * The pipeline in one thread, without Kafka: any number of source partitions, told of as often and heard in whatever
 * interleaving chance has it, under one configuration or two.
 */
final class Fold {
    /** Receipts by article id, without their coordinates. */
    final Map<String, List<String>> receipts = new TreeMap<>();
    /** Scores, rolling and latest values by kind and key, each with its timestamp. */
    final Map<String, List<String>> said = new TreeMap<>();

    /** When a subject that its speaker's program did not watch was said to be gone, by subject and window. */
    final Map<String, List<Instant>> gone = new TreeMap<>();

    private final Function<Sent, Parts> reading;
    private final Random random;
    private final Seat[] seats;

    private Fold(Function<Sent, Parts> reading, Random random, Seat[] seats) {
        this.reading = reading;
        this.random = random;
        this.seats = seats;
    }

    /** @param logs one for each source partition */
    static Fold of(Parts parts, List<List<Sent>> logs, int speakers, Random random) {
        return of(sent -> parts, parts, parts, logs, speakers, random);
    }

    /**
     * Each speaker is started anew over its stores, where chance has it, as when one program takes over from another.
     *
     * @param reading under which parts each record is read and tagged
     * @param first the parts of all speakers before they are started anew
     * @param then their parts from there on
     */
    static Fold of(
            Function<Sent, Parts> reading,
            Parts first,
            Parts then,
            List<List<Sent>> logs,
            int speakers,
            Random random) {
        var fold = new Fold(reading, random, new Seat[speakers]);
        Arrays.setAll(fold.seats, i -> fold.new Seat(first));
        var heard = new ArrayList<Deque<ToOrder>>();
        for (int partition = 0; partition < logs.size(); partition++) {
            heard.add(fold.read(partition, logs.get(partition), logs.size()));
        }
        var turns = fold.turns(heard);
        var changes = random.ints(speakers, 0, turns.size()).toArray();
        for (int i = 0; i < turns.size(); i++) {
            for (int seat = 0; seat < speakers; seat++) {
                if (changes[seat] == i) {
                    fold.seats[seat].startAnew(then);
                }
            }
            fold.hear(heard.get(turns.get(i)).remove());
        }
        return fold;
    }

    /** How far the speaker of a subject had come when it was started anew. */
    Instant changed(String subject) {
        return seat(subject).changed;
    }

    private Deque<ToOrder> read(int partition, List<Sent> log, int partitions) {
        var ids = new MemoryStore();
        var arrivals = new MemoryStore();
        var told = new ArrayDeque<ToOrder>();
        int marks = 1 + random.nextInt(20);
        var arrival = Instant.EPOCH;
        var reader = Reader.of(reading.apply(log.get(0)), ids, arrivals);
        for (int offset = 0; offset < log.size(); offset++) {
            var sent = log.get(offset);
            arrival = sent.arrival().isAfter(arrival) ? sent.arrival() : arrival;
            var parts = reading.apply(sent);
            reader = parts.equals(reader.parts) ? reader : Reader.of(parts, ids, arrivals);
            reader.read(sent, arrival, new Coordinates("news.articles", partition, offset))
                    .forEach(handled -> keep(handled, told));
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
            seat(stamped.stamp().subject()).speaker.hear(stamped);
        } else {
            Arrays.stream(seats).forEach(seat -> seat.speaker.hear(told));
        }
    }

    private Seat seat(String subject) {
        return seats[Math.floorMod(subject.hashCode(), seats.length)];
    }

    private void write(Spoken spoken) {
        if (spoken instanceof Spoken.Gone) {
            gone.computeIfAbsent(spoken.key(), k -> new ArrayList<>()).add(spoken.time());
            return;
        }
        String key = spoken.getClass().getSimpleName() + ' ' + spoken.key();
        said.computeIfAbsent(key, k -> new ArrayList<>()).add(spoken.time() + " " + text(spoken.json()));
    }

    /** READ and TAG, over a memory that outlives them. */
    private record Reader(Parts parts, Intake intake, Tagging tagging) {
        static Reader of(Parts parts, Store ids, Store arrivals) {
            var memory =
                    new ArticleMemory(ids, arrivals, parts.windows().longest().length());
            return new Reader(
                    parts,
                    new Intake(parts.reader(), memory, parts.config()),
                    new Tagging(parts.tagger(), memory, parts.config(), parts.rules()));
        }

        List<Handled> read(Sent sent, Instant arrival, Coordinates at) {
            return intake.take(sent.key(), sent.value(), sent.tick(), arrival, at).stream()
                    .flatMap(taken -> tagging.tag(taken).stream())
                    .toList();
        }
    }

    /** A speaker's place: its stores, which outlive it. */
    private final class Seat {
        private final Speaker.Stores stores = new Speaker.Stores(
                new MemoryStore(),
                new MemoryStore(),
                new MemoryStore(),
                new Roller.Stores(new MemoryStore(), new MemoryStore(), new MemoryStore(), new MemoryStore()));
        private Speaker speaker;
        private Instant changed = Instant.MIN;

        Seat(Parts parts) {
            this.speaker = new Speaker(parts, stores, Fold.this::write);
        }

        void startAnew(Parts parts) {
            changed = Instant.ofEpochMilli(speaker.reached());
            speaker = new Speaker(parts, stores, Fold.this::write);
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null
                ? "null"
                : new String(bytes, UTF_8) + '#' + HexFormat.of().toHexDigits(bytes.length);
    }
}
