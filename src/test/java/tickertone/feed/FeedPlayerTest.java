package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedPlayerTest {
    private static final String TOPIC = "news.articles";
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final long MINUTE = 60_000;
    private static final int NEVER_MIND = Integer.MAX_VALUE;

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void endsWithTicksAfterTheLastMinuteIntoAllPartitions() throws InterruptedException {
        var end = play(lines(4), 4, Played.nothing(), NEVER_MIND);

        long expected = NOON.toEpochMilli() + MINUTE + 1;
        assertThat(end).hasValue(expected);
        assertThat(sent()).hasSize(4 + 4);
        assertThat(sent().subList(4, 8)).extracting(ProducerRecord::partition).containsExactly(0, 1, 2, 3);
        assertThat(sent().subList(4, 8)).allMatch(tick -> tick.timestamp() == expected && tick.value().length == 0);
    }

    @Test
    void aLastArrivalOnABoundaryIsItsOwnEnd() throws InterruptedException {
        assertThat(play(lines(1), 1, Played.nothing(), NEVER_MIND)).hasValue(NOON.toEpochMilli() + 1);
    }

    @Test
    void ticksEveryThousandLinesAtTheArrivalLastPlayed() throws InterruptedException {
        var lines = lines(2_500);

        play(lines, 2, Played.nothing(), NEVER_MIND);

        var ticks = sent().stream().filter(record -> record.key() == null).toList();
        assertThat(ticks).hasSize(3 * 2);
        assertThat(ticks.get(0).timestamp()).isEqualTo(lines.get(999).arrival().toEpochMilli());
        assertThat(ticks.get(2).timestamp())
                .isEqualTo(lines.get(1_999).arrival().toEpochMilli());
    }

    @Test
    void recordsWithoutAKeyLieWhereTheirIdBelongs() throws InterruptedException {
        byte[] article = "{\"id\":\"some-id\",\"title\":\"t\"}".getBytes(UTF_8);
        var keyed = new FeedLine(1, "some-id".getBytes(UTF_8), article, NOON, null);
        var keyless = new FeedLine(2, null, article, NOON, null);
        var garbage = new FeedLine(3, null, "garbage".getBytes(UTF_8), NOON, null);

        play(List.of(keyed, keyless, garbage), 7, Played.nothing(), NEVER_MIND);

        assertThat(sent().get(1).partition()).isEqualTo(sent().get(0).partition());
        assertThat(sent().get(1).key()).isNull();
        assertThat(sent().get(2).partition()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 1_002, 1_003, 1_999, 2_003, 2_500, 2_506})
    void goesOnToTheSameRecordsWhereverItWasCut(int cut) throws InterruptedException {
        var lines = lines(2_500);
        play(lines, 3, Played.nothing(), NEVER_MIND);
        var whole = sent();
        var before = played(whole.subList(0, cut));

        producer.clear();
        play(lines, 3, before, NEVER_MIND);

        int ends = 3;
        assertThat(described(whole.subList(0, cut), sent()))
                .startsWith(described(whole, List.of()).toArray(String[]::new));
        assertThat(sent()).hasSize(Math.max(ends, whole.size() - cut));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void goesOnAlsoWhereAKilledPlayerCameFurtherInOnePartitionThanInAnother(long seed) throws InterruptedException {
        var lines = lines(2_500);
        play(lines, 3, Played.nothing(), NEVER_MIND);
        var whole = byPartition(sent());
        var random = new Random(seed);
        var kept = new HashMap<Integer, List<ProducerRecord<byte[], byte[]>>>();
        whole.forEach((p, records) -> kept.put(p, records.subList(0, random.nextInt(records.size() - 1))));

        producer.clear();
        play(lines, 3, played(kept.values().stream().flatMap(List::stream).toList()), NEVER_MIND);

        var rest = byPartition(sent());
        whole.forEach((p, records) -> assertThat(described(kept.get(p), rest.get(p)))
                .containsExactlyElementsOf(described(records, List.of())));
    }

    @Test
    void stopsWithoutEndTicks() throws InterruptedException {
        var lines = lines(10);
        var player = new AtomicReference<FeedPlayer>();
        player.set(player(2, Played.nothing(), NEVER_MIND, (played, arrival) -> {
            if (played == 4) {
                player.get().stop();
            }
        }));

        assertThat(player.get().play(lines)).isEmpty();

        assertThat(sent()).hasSize(4).allMatch(record -> record.key() != null);
    }

    @Test
    void isNeverFurtherAheadThanItMay() throws InterruptedException {
        var asked = new ArrayList<Integer>();
        var player = new FeedPlayer(
                new Publisher(producer, TOPIC),
                2,
                Pace.MAX,
                100,
                () -> {
                    asked.add(sent().size());
                    return sent().size() - 50;
                },
                (played, arrival) -> {},
                Played.nothing());

        player.play(lines(500));

        assertThat(asked).isNotEmpty().startsWith(100, 150, 200);
    }

    @Test
    void sendsNothingMoreAfterARecordThatCouldNotBeSent() throws InterruptedException {
        try (var manual = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer())) {
            var publisher = new Publisher(manual, TOPIC);
            publisher.send(lines(1).get(0));

            manual.errorNext(new IllegalArgumentException("too odd"));

            assertThat(manual.closed()).isTrue();
            assertThatThrownBy(() -> publisher.send(lines(1).get(0)))
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("too odd");
        }
    }

    private OptionalLong play(List<FeedLine> lines, int partitions, Played before, int ahead)
            throws InterruptedException {
        return player(partitions, before, ahead, (played, arrival) -> {}).play(lines);
    }

    private FeedPlayer player(int partitions, Played before, int ahead, FeedPlayer.Watcher watcher) {
        return new FeedPlayer(new Publisher(producer, TOPIC), partitions, Pace.MAX, ahead, () -> 0, watcher, before);
    }

    private List<ProducerRecord<byte[], byte[]>> sent() {
        return producer.history();
    }

    private static Played played(List<ProducerRecord<byte[], byte[]>> records) {
        var places = new HashMap<Integer, Place>();
        for (var record : records) {
            places.put(
                    record.partition(),
                    new Place(record.timestamp(), Long.parseLong(line(record)), record.key() == null));
        }
        return new Played(records.size(), places);
    }

    private static Map<Integer, List<ProducerRecord<byte[], byte[]>>> byPartition(
            List<ProducerRecord<byte[], byte[]>> records) {
        var partitions = new HashMap<Integer, List<ProducerRecord<byte[], byte[]>>>();
        records.forEach(record -> partitions
                .computeIfAbsent(record.partition(), p -> new ArrayList<>())
                .add(record));
        return partitions;
    }

    private static List<String> described(
            List<ProducerRecord<byte[], byte[]>> records, List<ProducerRecord<byte[], byte[]>> more) {
        var described = new ArrayList<String>();
        for (var list : List.of(records, more)) {
            list.forEach(record -> described.add(record.partition() + " " + record.timestamp() + " " + line(record)
                    + " " + (record.key() == null ? "tick" : new String(record.key(), UTF_8))));
        }
        return described;
    }

    private static String line(ProducerRecord<byte[], byte[]> record) {
        return new String(record.headers().lastHeader(Played.LINE).value(), UTF_8);
    }

    /** Three per arrival. */
    private static List<FeedLine> lines(int count) {
        var lines = new ArrayList<FeedLine>();
        for (int i = 0; i < count; i++) {
            byte[] id = ("id-" + i).getBytes(UTF_8);
            lines.add(new FeedLine(i + 1, id, new byte[] {'{', '}'}, NOON.plusSeconds(i / 3), null));
        }
        return lines;
    }
}
