package tickertone.sentiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tickertone.text.Document;
import tickertone.text.Mention;

/**
 * Adds what each cue says about the subject: nearer counts more, a negator turns it, a contrast closes it off. Rules and
 * word lists, because they take microseconds, can be read and carry from one kind of news to another.
 */
public final class LexiconScorer implements Scorer {
    private final Lexicon lexicon;

    private LexiconScorer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public static LexiconScorer of(Lexicon lexicon) {
        return new LexiconScorer(lexicon);
    }

    @Override
    public Map<String, Opinion> score(Document document, List<Mention> mentions) {
        var hits = lexicon.hits(document);
        var places = new Places(document.folded().text(), mentions);
        var ledgers = new Attribution(document, lexicon, hits, places).run();
        var verdict = new Verdict(document, lexicon, hits);
        var opinions = new LinkedHashMap<String, Opinion>();
        for (int subject = 0; subject < ledgers.length; subject++) {
            opinions.put(places.subjects().get(subject), verdict.on(ledgers[subject]));
        }
        return opinions;
    }
}
