package tickertone.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import tickertone.rolling.Output;
import tickertone.rolling.Roller;
import tickertone.rolling.Rolling;
import tickertone.rolling.Rules;
import tickertone.rolling.Store;
import tickertone.rolling.Windows;
import tickertone.sentiment.Score;
import tickertone.sentiment.Story;
import tickertone.stream.ToOrder.Mark;
import tickertone.stream.ToOrder.Stamped;

/** The third step: hands the mentions of its subjects to the rolling sums, and writes what they return. */
final class SubjectProcessor implements Processor<byte[], ToOrder, byte[], Spoken> {
    static final String SUBJECTS = "subjects";
    static final String PANES = "panes";
    static final String SOURCES = "sources";
    static final String AGENDA = "agenda";

    private final Windows windows;
    private final Rules rules;
    private final Progress progress;
    private ProcessorContext<byte[], Spoken> context;
    private Roller roller;

    @SuppressWarnings("NullAway.Init") // init() comes before process()
    SubjectProcessor(Windows windows, Rules rules, Progress progress) {
        this.windows = windows;
        this.rules = rules;
        this.progress = progress;
    }

    @Override
    public void init(ProcessorContext<byte[], Spoken> context) {
        this.context = context;
        var stores = new Roller.Stores(store(SUBJECTS), store(PANES), store(SOURCES), store(AGENDA));
        roller = new Roller(windows, rules, stores, new Writer());
        progress.opened(context.taskId().partition());
    }

    @Override
    public void process(Record<byte[], ToOrder> record) {
        if (record.value() instanceof Mark mark) {
            roller.advance(mark.arrival());
            progress.moved(context.taskId().partition(), mark.arrival());
        } else if (record.value() instanceof Stamped stamped) {
            roller.advance(record.timestamp());
            var score = stamped.score()
                    .withStory(Story.original(stamped.score().dateline().articleId()));
            forward(score);
            roller.add(score);
        }
    }

    private void forward(Score score) {
        context.forward(new Record<>(
                key(score.subject()),
                new Spoken.Scored(score),
                score.dateline().arrivedAt().toEpochMilli()));
    }

    private Store store(String name) {
        KeyValueStore<Bytes, byte[]> store = context.getStateStore(name);
        return new KafkaStore(store);
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Puts rolling values on their way. */
    private final class Writer implements Output {
        @Override
        public void rolling(Rolling value) {
            send(value.subject(), new Spoken.Rolled(value), value.windowEnd());
        }

        @Override
        public void latest(Rolling value) {
            send(value.subject() + '|' + value.window().name(), new Spoken.Latest(value), value.asOf());
        }

        private void send(String key, Spoken value, Instant timestamp) {
            context.forward(new Record<>(key(key), value, timestamp.toEpochMilli()));
        }
    }
}
