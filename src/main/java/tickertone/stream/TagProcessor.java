package tickertone.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Score;
import tickertone.sentiment.Tagger;
import tickertone.sentiment.Tags;
import tickertone.stream.Handled.Arrived;
import tickertone.stream.Handled.Onward;
import tickertone.stream.Handled.Receipt;
import tickertone.stream.Handled.SetAside;
import tickertone.stream.ToOrder.Stamped;
import tickertone.text.Language;

/**
 * The second step: each article becomes one stamped score per subject and a receipt; everything else passes.
 *
 * <p>A bug that one article brings to light sets that article aside and is counted; the next article is read as ever.
 */
final class TagProcessor implements Processor<byte[], Handled, byte[], Handled> {
    private static final Logger log = LoggerFactory.getLogger(TagProcessor.class);

    private final Tagger tagger;
    private final String config;
    private ProcessorContext<byte[], Handled> context;

    @SuppressWarnings("NullAway.Init") // init() comes before process()
    TagProcessor(Tagger tagger, String config) {
        this.tagger = tagger;
        this.config = config;
    }

    @Override
    public void init(ProcessorContext<byte[], Handled> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], Handled> record) {
        if (record.value() instanceof Arrived arrived) {
            tag(record, arrived);
        } else {
            context.forward(record);
        }
    }

    private void tag(Record<byte[], Handled> record, Arrived arrived) {
        List<Handled> results;
        try {
            results = tag(arrived);
        } catch (RuntimeException bug) {
            setAside(record, arrived, bug);
            return;
        }
        for (var result : results) {
            context.forward(
                    result instanceof Onward onward && onward.value() instanceof Stamped stamped
                            ? record.withKey(key(stamped.score())).withValue(result)
                            : record.withValue(result));
        }
    }

    /** One stamped score per subject, then the receipt; nothing is sent before all of it is there. */
    private List<Handled> tag(Arrived arrived) {
        var article = arrived.article();
        String language = Language.of(article);
        if (!Language.supported(language)) {
            return List.of(receipt(arrived, Outcome.Kind.UNSUPPORTED_LANGUAGE, language));
        }
        var tags = tagger.tag(article, Dateline.of(article, arrived.revision(), language, arrived.arrival()));
        var results = new ArrayList<Handled>();
        for (var score : tags.scores()) {
            var at = arrived.at();
            results.add(new Onward(new Stamped(score, at.partition(), at.offset())));
        }
        results.add(new Receipt(outcome(arrived, tags)));
        return results;
    }

    private void setAside(Record<byte[], Handled> record, Arrived arrived, RuntimeException bug) {
        log.error("a bug, brought to light by the record at {}", arrived.at(), bug);
        var letter = DeadLetter.of(arrived.original(), arrived.at(), bug);
        context.forward(record.withValue((Handled) new SetAside(letter.value())).withHeaders(letter.headers()));
        context.forward(record.withValue(receipt(arrived, Outcome.Kind.DEAD_LETTER, Reading.Reason.INTERNAL.word())));
    }

    private Handled receipt(Arrived arrived, Outcome.Kind kind, String reason) {
        return new Receipt(Outcome.of(arrived.article().id(), arrived.at(), kind, reason, arrived.revision(), config));
    }

    private Outcome outcome(Arrived arrived, Tags tags) {
        return new Outcome(
                arrived.article().id(),
                arrived.at(),
                tags.scores().isEmpty() ? Outcome.Kind.NO_MENTION : Outcome.Kind.SCORED,
                null,
                arrived.revision(),
                tags.scores().stream().map(Score::subject).toList(),
                tags.rejections().stream().limit(Score.LISTED).toList(),
                Math.max(0, tags.rejections().size() - Score.LISTED),
                config);
    }

    private static byte[] key(Score score) {
        return score.subject().getBytes(StandardCharsets.UTF_8);
    }
}
