package tickertone.stream;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import tickertone.stream.Handled.SetAside;

/** The second step: sends on what {@link Tagging} makes of each article, under the right key. */
final class TagProcessor implements Processor<byte[], Handled, byte[], Handled> {
    private final Parts parts;
    private ProcessorContext<byte[], Handled> context;
    private Tagging tagging;

    @SuppressWarnings("NullAway.Init") // init() comes before process()
    TagProcessor(Parts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<byte[], Handled> context) {
        this.context = context;
        tagging = new Tagging(parts.tagger(), ReadProcessor.memory(parts, context), parts.config(), parts.rules());
    }

    @Override
    public void process(Record<byte[], Handled> record) {
        for (var handled : tagging.tag(record.value())) {
            var onward = record.withKey(handled.key(record.key())).withValue(handled);
            context.forward(
                    handled instanceof SetAside aside
                            ? onward.withHeaders(aside.letter().headers())
                            : onward);
        }
    }
}
