package tickertone.stream;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import tickertone.rolling.Roller;
import tickertone.rolling.Store;

/** The third step: lets a {@link Speaker} hear what concerns its subjects, and writes what it says. */
final class SubjectProcessor implements Processor<byte[], ToOrder, byte[], Spoken> {
    static final String HOLD = "hold";
    static final String MARKS = "marks";
    static final String STORIES = "stories";
    static final String SUBJECTS = "subjects";
    static final String PANES = "panes";
    static final String SOURCES = "sources";
    static final String CONTRIBUTIONS = "contributions";
    static final String[] STORES = {HOLD, MARKS, STORIES, SUBJECTS, PANES, SOURCES, CONTRIBUTIONS};

    private final Parts parts;
    private final Progress progress;
    private ProcessorContext<byte[], Spoken> context;
    private Speaker speaker;

    @SuppressWarnings("NullAway.Init") // init() comes before process()
    SubjectProcessor(Parts parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
    }

    @Override
    public void init(ProcessorContext<byte[], Spoken> context) {
        this.context = context;
        var rolling = new Roller.Stores(store(SUBJECTS), store(PANES), store(SOURCES), store(CONTRIBUTIONS));
        speaker =
                new Speaker(parts, new Speaker.Stores(store(HOLD), store(MARKS), store(STORIES), rolling), this::write);
        progress.opened(context.taskId().partition());
    }

    @Override
    public void process(Record<byte[], ToOrder> record) {
        speaker.hear(record.value());
        progress.holds(speaker.held());
        progress.moved(context.taskId().partition(), speaker.reached());
    }

    private void write(Spoken spoken) {
        context.forward(new Record<>(spoken.keyBytes(), spoken, spoken.time().toEpochMilli()));
    }

    private Store store(String name) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        return new KafkaStore(store);
    }
}
