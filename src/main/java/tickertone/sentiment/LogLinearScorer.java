package tickertone.sentiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tickertone.text.Document;
import tickertone.text.Mention;

/**
 * Adds what each cue and phrase says about the subject: how far a signal reaches and what it says is learned, which signals
 * there are and how they stand to the subject is read by rules. Log-linear, because it takes microseconds, its reasons add
 * up, and structure carries from one kind of news, and one language, to another.
 */
public final class LogLinearScorer implements Scorer {
    private final Lexicon lexicon;
    private final Model model;
    private final int[] kinds;
    private final Learned.Word[] cues;

    private LogLinearScorer(Lexicon lexicon, Model model) {
        this.lexicon = lexicon;
        this.model = model;
        this.kinds = lexicon.kinds();
        this.cues = new Learned.Word[kinds.length];
        for (int cue = 0; cue < kinds.length; cue++) {
            cues[cue] = model.cue(lexicon.cue(cue).name());
        }
    }

    public static LogLinearScorer of(Lexicon lexicon, Model model) {
        return new LogLinearScorer(lexicon, model);
    }

    @Override
    public Map<String, Opinion> score(Document document, List<Mention> mentions) {
        var places = new Places(document.folded().text(), mentions);
        var attribution = new Attribution(document, lexicon, kinds, model.phrases(), places);
        var ledgers = attribution.run();
        var verdict = new Verdict(document, lexicon, model, cues, attribution.signals());
        var opinions = new LinkedHashMap<String, Opinion>();
        for (int subject = 0; subject < ledgers.length; subject++) {
            opinions.put(places.subjects().get(subject), verdict.on(ledgers[subject]));
        }
        return opinions;
    }
}
