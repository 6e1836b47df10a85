package tickertone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tickertone.sentiment.Score;
import tickertone.stream.Recomputation.Written;
import tickertone.stream.Topics;
import tickertone.verify.Comparison.Duty;

/** All output topics of a run, and what of them is the same as recomputed. */
final class Outputs implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Topics topics;
    private final Reach reach;
    private final boolean severalConfigurations;
    private final Consumer<byte[], byte[]> again;
    private final Differences differences = new Differences(this::look);
    private final Engines engines = new Engines();
    private final Conservation conservation = new Conservation();
    private final Map<String, OutputTopic> found = new LinkedHashMap<>();
    private final Map<String, Comparison> comparisons = new LinkedHashMap<>();

    private Outputs(Clients clients, Topics topics, Reach reach, boolean severalConfigurations) {
        this.topics = topics;
        this.reach = reach;
        this.severalConfigurations = severalConfigurations;
        this.again = clients.committed();
        // receipts last: whatever follows from a record is written after its receipt
        open(topics.scores(), clients, Note.Named::score);
        open(topics.rolling(), clients, Note.Named::value);
        open(topics.latest(), clients, Note.Named::value);
        open(topics.deadLetters(), clients, Note.Named::deadLetter);
        open(topics.outcomes(), clients, Note.Named::outcome);
    }

    /** @param severalConfigurations whether programs with different watchlists may have written them */
    static Outputs open(Clients clients, Topics topics, Reach reach, boolean severalConfigurations)
            throws InterruptedException {
        Settled.await(clients, topics.outputs());
        return new Outputs(clients, topics, reach, severalConfigurations);
    }

    private void open(String name, Clients clients, Function<ConsumerRecord<byte[], byte[]>, Note.Named> notes) {
        var topic = new OutputTopic(name, name.equals(topics.latest()), clients.committed(), notes);
        found.put(name, topic);
        comparisons.put(name, new Comparison(topic, differences, engines));
    }

    Differences differences() {
        return differences;
    }

    Engines engines() {
        return engines;
    }

    Conservation conservation() {
        return conservation;
    }

    /** The receipt of a record of the log; null: there is none yet. */
    Note.@Nullable Receipt receipt(String place) {
        var next = topic(topics.outcomes()).next(place);
        return next != null && next.note() instanceof Note.Receipt receipt ? receipt : null;
    }

    /** What is told of a score of which everything but its story is known; null: it is not there. */
    Note.@Nullable Told told(Score score) {
        var dateline = score.dateline();
        var ahead = topic(topics.scores())
                .ahead(
                        score.subject(),
                        dateline.arrivedAt().toEpochMilli(),
                        one -> one.note() instanceof Note.Told told
                                && told.articleId().equals(dateline.articleId())
                                && told.revision() == dateline.revision());
        return ahead != null && ahead.note() instanceof Note.Told told ? told : null;
    }

    /**
     * Compares what was recomputed with what is there.
     *
     * @param place of the record in the log that was read last
     */
    void expect(Written written, String place) {
        String topic = written.topic();
        boolean ofRecord = topic.equals(topics.outcomes()) || topic.equals(topics.deadLetters());
        var same = comparison(topic)
                .expect(ofRecord ? place : Note.Named.key(written.key()), written, duty(written, ofRecord));
        if (same != null && topic.equals(topics.outcomes())) {
            conservation.outcome(same);
        } else if (same != null && topic.equals(topics.scores())) {
            conservation.score(same);
        }
    }

    private Duty duty(Written written, boolean ofRecord) {
        if (ofRecord) {
            return reach.received(written.time()) ? Duty.MUST : Duty.NOT_YET;
        }
        if (written.value() == null && severalConfigurations) {
            return Duty.MAY;
        }
        return reach.passed(subject(written), written.time()) ? Duty.MUST : Duty.NOT_YET;
    }

    /** The subject of a key such as {@code NVDA} or {@code NVDA|1h}. */
    private static byte[] subject(Written written) {
        return Note.Named.key(written.key()).replaceFirst("\\|.*", "").getBytes(UTF_8);
    }

    /** Takes stock once everything was recomputed. */
    List<Proof.Compared> finish() {
        comparisons.values().forEach(Comparison::finish);
        return compared();
    }

    /** What was compared so far. */
    List<Proof.Compared> compared() {
        return topics.outputs().stream()
                .map(topic -> {
                    var comparison = comparison(topic);
                    return new Proof.Compared(topic, comparison.equal(), comparison.notYet(), comparison.notKept());
                })
                .toList();
    }

    OutputTopic topic(String name) {
        return Objects.requireNonNull(found.get(name), name);
    }

    Comparison comparison(String name) {
        return Objects.requireNonNull(comparisons.get(name), name);
    }

    /** A record once more. */
    ConsumerRecord<byte[], byte[]> look(Found.Place place) {
        var partition = new TopicPartition(place.topic(), place.partition());
        again.assign(List.of(partition));
        again.seek(partition, place.offset());
        while (true) {
            for (var record : again.poll(POLL)) {
                if (record.offset() == place.offset()) {
                    return record;
                }
            }
        }
    }

    @Override
    public void close() {
        again.close();
        found.values().forEach(OutputTopic::close);
    }
}
