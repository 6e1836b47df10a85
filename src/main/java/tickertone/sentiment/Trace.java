package tickertone.sentiment;

import java.util.ArrayList;
import java.util.List;
import tickertone.text.Document;
import tickertone.text.Mention;

/**
 * A signal as one subject sees it: all that a model may learn from.
 *
 * @param kind one of {@link Kinds}
 * @param row of the lexicon for a cue, of the phrases for a phrase
 * @param value polarity times degree of a cue; 1 or -1 for a phrase
 * @param manner see {@link Manner}
 * @param relation see {@link Relation}
 * @param weight of the sentence it stands in
 */
public record Trace(int kind, int row, double value, int manner, int relation, double weight) {
    /**
     * What one subject is told.
     *
     * @param named the most subjects that a sentence names which names this one, at most 3; 0 if whole sentences speak of it
     */
    public record Told(String subject, int named, List<Trace> traces) {}

    /** What each subject of {@code mentions} is told, in the order of first mention. */
    public static List<Told> of(Document document, List<Mention> mentions, Lexicon lexicon, Phrases phrases) {
        var places = new Places(document.folded().text(), mentions);
        var attribution = new Attribution(document, lexicon, lexicon.kinds(), phrases, places);
        var ledgers = attribution.run();
        var told = new ArrayList<Told>();
        for (int subject = 0; subject < ledgers.length; subject++) {
            told.add(told(places.subjects().get(subject), ledgers[subject], attribution.signals()));
        }
        return told;
    }

    private static Told told(String subject, Ledger ledger, Signals signals) {
        var traces = new ArrayList<Trace>();
        for (int row = 0; row < ledger.size(); row++) {
            int signal = ledger.signal(row);
            traces.add(new Trace(
                    signals.kind(signal),
                    signals.row(signal),
                    signals.value(signal),
                    signals.manner(signal),
                    ledger.relation(row),
                    ledger.weight(row)));
        }
        return new Told(subject, ledger.named(), traces);
    }
}
