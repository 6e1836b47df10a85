package tickertone.stream;

import java.util.ArrayList;
import java.util.List;
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
 * TAG: makes one stamped score per subject and a receipt of each article; everything else passes.
 *
 * <p>A bug that one article brings to light sets that article aside and is counted; the next article is read as ever.
 */
record Tagging(Tagger tagger, String config) {
    private static final Logger log = LoggerFactory.getLogger(Tagging.class);

    /** What to send on, the receipt last; nothing is sent before all of it is there. */
    List<Handled> tag(Handled handled) {
        if (!(handled instanceof Arrived arrived)) {
            return List.of(handled);
        }
        try {
            return tag(arrived);
        } catch (RuntimeException bug) {
            return setAside(arrived, bug);
        }
    }

    private List<Handled> tag(Arrived arrived) {
        var article = arrived.article();
        String language = Language.of(article);
        if (!Language.supported(language)) {
            return List.of(receipt(arrived, Outcome.Kind.UNSUPPORTED_LANGUAGE, language));
        }
        var tags = tagger.tag(article, Dateline.of(article, arrived.revision(), language, arrived.arrival()));
        var results = new ArrayList<Handled>();
        var at = arrived.at();
        tags.scores().forEach(score -> results.add(new Onward(Stamped.of(score, at.partition(), at.offset()))));
        results.add(new Receipt(outcome(arrived, tags)));
        return results;
    }

    private List<Handled> setAside(Arrived arrived, RuntimeException bug) {
        log.error("a bug, brought to light by the record at {}", arrived.at(), bug);
        return List.of(
                new SetAside(DeadLetter.of(arrived.original(), arrived.at(), bug)),
                receipt(arrived, Outcome.Kind.DEAD_LETTER, Reading.Reason.INTERNAL.word()));
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
}
