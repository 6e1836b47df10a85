package tickertone.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tickertone.stream.Handled.Arrived;
import tickertone.stream.Handled.Onward;
import tickertone.stream.Handled.Receipt;
import tickertone.stream.Handled.SetAside;
import tickertone.stream.Outcome.Coordinates;
import tickertone.stream.ToOrder.Mark;

/**
 * The first step: bytes become articles, dead letters, receipts or marks.
 *
 * <p>It holds nothing but the memory of article ids.
 */
final class ReadProcessor implements Processor<byte[], byte[], byte[], Handled> {
    static final String IDS = "article-ids";
    static final String ARRIVALS = "article-arrivals";
    /** Marks cost a record per partition of mentions; how often they are sent changes no byte. */
    private static final int RECORDS_PER_MARK = 256;
    /** The key of a mark: Kafka Streams drops records without a key on their way to a repartition topic. */
    private static final byte[] EVERYBODY = new byte[0];

    /** The revision of every article, as long as corrections are read as duplicates. */
    private static final int FIRST = 1;

    private final ArticleReader reader;
    private final Duration memorySpan;
    private final String config;
    private final SourceWatch watch;
    private ProcessorContext<byte[], Handled> context;
    private ArticleMemory memory;
    private int sinceMark;

    /** @param memorySpan how long an article id is known: the longest window */
    @SuppressWarnings("NullAway.Init") // init() comes before process()
    ReadProcessor(ArticleReader reader, Duration memorySpan, String config, SourceWatch watch) {
        this.reader = reader;
        this.memorySpan = memorySpan;
        this.config = config;
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<byte[], Handled> context) {
        this.context = context;
        KeyValueStore<Bytes, byte[]> ids = context.getStateStore(IDS);
        KeyValueStore<Bytes, byte[]> arrivals = context.getStateStore(ARRIVALS);
        memory = new ArticleMemory(new KafkaStore(ids), new KafkaStore(arrivals), memorySpan);
        watch.opened(context.taskId().partition());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var at = coordinates();
        var arrival = Instant.ofEpochMilli(record.timestamp());
        boolean tickHeader = Tick.marked(record.headers());
        watch.heard(at.partition());
        handle(bare(record), reader.read(record.key(), record.value(), tickHeader, arrival), at, arrival);
    }

    /** Without the publisher's headers, which would otherwise go along with everything that comes of the record. */
    private static Record<byte[], byte[]> bare(Record<byte[], byte[]> record) {
        return record.withHeaders(new RecordHeaders());
    }

    @Override
    public void close() {
        watch.closed(context.taskId().partition());
    }

    private void handle(Record<byte[], byte[]> record, Reading reading, Coordinates at, Instant arrival) {
        if (reading instanceof Reading.Tick) {
            mark(record, at.partition());
            return;
        }
        if (reading instanceof Reading.Unreadable unreadable) {
            setAside(record, at, unreadable);
        } else if (reading instanceof Reading.Withdrawal withdrawal) {
            withdraw(record, at, withdrawal.articleId());
        } else if (reading instanceof Reading.Published published) {
            publish(record, at, published, arrival);
        }
        if (++sinceMark >= RECORDS_PER_MARK) {
            mark(record, at.partition());
        }
    }

    private void setAside(Record<byte[], byte[]> record, Coordinates at, Reading.Unreadable unreadable) {
        var letter = DeadLetter.of(record.value(), at, unreadable);
        context.forward(record.withValue((Handled) new SetAside(letter.value())).withHeaders(letter.headers()));
        receipt(
                record,
                unreadable.articleId(),
                at,
                Outcome.Kind.DEAD_LETTER,
                unreadable.reason().word(),
                0);
    }

    private void withdraw(Record<byte[], byte[]> record, Coordinates at, String articleId) {
        boolean known = memory.knows(articleId, record.timestamp());
        receipt(record, articleId, at, Outcome.Kind.WITHDRAWN, known ? null : "unknown_id", 0);
    }

    private void publish(Record<byte[], byte[]> record, Coordinates at, Reading.Published published, Instant arrival) {
        var article = published.article();
        if (memory.knows(article.id(), record.timestamp())) {
            receipt(record, article.id(), at, Outcome.Kind.DUPLICATE, null, FIRST);
            return;
        }
        memory.remember(article.id(), record.timestamp());
        var arrived = new Arrived(article, FIRST, arrival, at, record.value());
        context.forward(record.withKey(key(article.id())).withValue((Handled) arrived));
    }

    private void receipt(
            Record<byte[], byte[]> record,
            @Nullable String articleId,
            Coordinates at,
            Outcome.Kind kind,
            @Nullable String reason,
            int revision) {
        var outcome = Outcome.of(articleId, at, kind, reason, revision, config);
        context.forward(record.withKey(articleId == null ? record.key() : key(articleId))
                .withValue((Handled) new Receipt(outcome)));
    }

    private void mark(Record<byte[], byte[]> record, int partition) {
        sinceMark = 0;
        context.forward(
                record.withKey(EVERYBODY).withValue((Handled) new Onward(new Mark(partition, record.timestamp(), 1))));
    }

    private Coordinates coordinates() {
        var metadata = context.recordMetadata().orElseThrow();
        return new Coordinates(metadata.topic(), metadata.partition(), metadata.offset());
    }

    private static byte[] key(String articleId) {
        return articleId.getBytes(StandardCharsets.UTF_8);
    }
}
