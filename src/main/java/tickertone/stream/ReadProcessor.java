package tickertone.stream;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import tickertone.rolling.ArticleMemory;
import tickertone.stream.Handled.Onward;
import tickertone.stream.Outcome.Coordinates;
import tickertone.stream.ToOrder.Mark;

/**
 * The first step: sends on what {@link Intake} makes of each record, and tells how far its source partition has come.
 *
 * <p>How often it tells changes no byte of the output, so that it may go by the number of records and by the clock.
 */
final class ReadProcessor implements Processor<byte[], byte[], byte[], Handled> {
    static final String IDS = "article-ids";
    static final String ARRIVALS = "article-arrivals";
    static final String[] STORES = {IDS, ARRIVALS};
    /** A mark costs a record per partition of mentions. */
    private static final int RECORDS_PER_MARK = 256;
    /** How long a partition of few records, but too many for ticks, may keep mentions waiting. */
    private static final Duration MARK_INTERVAL = Duration.ofMillis(100);

    private final Parts parts;
    private final int partitions;
    private final SourceWatch watch;
    private ProcessorContext<byte[], Handled> context;
    private Intake intake;
    private int sinceMark;
    private long reached = Long.MIN_VALUE;
    private long marked = Long.MIN_VALUE;

    /** @param partitions how many source partitions there are */
    @SuppressWarnings("NullAway.Init") // init() comes before process()
    ReadProcessor(Parts parts, int partitions, SourceWatch watch) {
        this.parts = parts;
        this.partitions = partitions;
        this.watch = watch;
    }

    @Override
    public void init(ProcessorContext<byte[], Handled> context) {
        this.context = context;
        intake = new Intake(parts.reader(), memory(parts, context), parts.config());
        context.schedule(MARK_INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> mark());
        watch.opened(context.taskId().partition());
    }

    /** What the first two steps remember together: the first asks, the second tells. */
    static ArticleMemory memory(Parts parts, ProcessorContext<byte[], Handled> context) {
        KeyValueStore<Bytes, byte[]> ids = context.getStateStore(IDS);
        KeyValueStore<Bytes, byte[]> arrivals = context.getStateStore(ARRIVALS);
        var span = parts.windows().longest().length();
        return new ArticleMemory(new KafkaStore(ids), new KafkaStore(arrivals), span);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var at = coordinates();
        reached = record.timestamp();
        var arrival = Instant.ofEpochMilli(record.timestamp());
        var handled = intake.take(record.key(), record.value(), Tick.marked(record.headers()), arrival, at);
        // without the publisher's headers, which would otherwise go along with everything that comes of the record
        var bare = record.withHeaders(new RecordHeaders());
        handled.forEach(one -> context.forward(bare.withValue(one)));
        boolean tick = handled.isEmpty();
        if (!tick) {
            watch.heard(at.partition());
        }
        if (tick || ++sinceMark >= RECORDS_PER_MARK) {
            mark();
        }
    }

    @Override
    public void close() {
        watch.closed(context.taskId().partition());
    }

    private void mark() {
        sinceMark = 0;
        if (reached > marked) {
            marked = reached;
            var mark = new Mark(context.taskId().partition(), reached, partitions);
            context.forward(new Record<>(Handled.EVERYBODY, new Onward(mark), reached));
        }
    }

    private Coordinates coordinates() {
        var metadata = context.recordMetadata().orElseThrow();
        return new Coordinates(metadata.topic(), metadata.partition(), metadata.offset());
    }
}
