package tickertone.sentiment;

import java.util.Arrays;
import tickertone.text.Document;
import tickertone.text.Sentence;

/**
 * One pass over the sentences of a document that gives each cue to the subjects it speaks of: those its own sentence
 * names, else those named last.
 */
final class Attribution {
    /** Cues of one sentence beyond these are not read; no sentence that people write has as many. */
    private static final int MAX_CUES = 256;
    /** Mentions of one sentence beyond these are not read. */
    private static final int MAX_MENTIONS = 64;
    /** How much a sentence without a subject speaks of those named last: the next one, the one after, the third. */
    private static final double[] CARRY = {1.2, 0.8, 0.5};
    /** A sentence that names more subjects than these hands none of them on. */
    private static final int MAX_CARRIED = 2;
    /** How much any sentence speaks of the only subject of an article. */
    private static final double ONLY = 0.6;
    /** Sentences lose weight toward the end of an article: after this many, half. */
    private static final double HALF_SENTENCES = 8;

    private final Document document;
    private final Hits hits;
    private final Places places;
    private final Strength strength;
    private final Passage passage;
    private final Ledger[] ledgers;
    private final double[] strengths = new double[MAX_CUES];

    private int hit;
    private int mention;
    private int carriedFrom;
    private int carriedTo;
    private int silent;

    Attribution(Document document, Lexicon lexicon, Hits hits, Places places) {
        this.document = document;
        this.hits = hits;
        this.places = places;
        this.strength = new Strength(lexicon, hits, document.folded().text());
        this.ledgers = new Ledger[places.subjects().size()];
        Arrays.setAll(ledgers, subject -> new Ledger());
        this.passage = new Passage(document.folded().text(), lexicon, hits, places, ledgers);
    }

    Ledger[] run() {
        var sentences = document.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            read(i, sentences.get(i));
        }
        return ledgers;
    }

    private void read(int index, Sentence sentence) {
        int firstHit = hit;
        while (hit < hits.size() && hits.start(hit) < sentence.end()) {
            hit++;
        }
        int firstMention = mention;
        while (mention < places.size() && places.sentence(mention) <= index) {
            mention++;
        }
        int lastHit = Math.min(hit, firstHit + MAX_CUES);
        int lastMention = Math.min(mention, firstMention + MAX_MENTIONS);
        double weight = HALF_SENTENCES / (HALF_SENTENCES + index);
        if (firstMention < lastMention) {
            boolean alone = subjects(firstMention, lastMention) == 1;
            strength.measure(firstHit, lastHit, sentence, alone, strengths);
            passage.bind(firstHit, lastHit, firstMention, lastMention, weight, strengths);
            carriedFrom = firstMention;
            carriedTo = lastMention;
            silent = 0;
        } else {
            strength.measure(firstHit, lastHit, sentence, true, strengths);
            carry(firstHit, lastHit, weight);
            silent++;
        }
    }

    private void carry(int firstHit, int lastHit, double weight) {
        double carried = silent < CARRY.length && carriedFrom < carriedTo ? CARRY[silent] : 0;
        if (ledgers.length == 1) {
            give(0, firstHit, lastHit, weight * Math.max(carried, ONLY));
        } else if (carried > 0 && subjects(carriedFrom, carriedTo) <= MAX_CARRIED) {
            int first = places.subject(carriedFrom);
            give(first, firstHit, lastHit, weight * carried);
            for (int i = carriedFrom + 1; i < carriedTo; i++) {
                if (places.subject(i) != first) {
                    give(places.subject(i), firstHit, lastHit, weight * carried / 2);
                    return;
                }
            }
        }
    }

    private void give(int subject, int firstHit, int lastHit, double weight) {
        for (int i = firstHit; i < lastHit; i++) {
            if (strengths[i - firstHit] != 0) {
                ledgers[subject].add(i, weight * strengths[i - firstHit]);
            }
        }
    }

    /** How many subjects these mentions name, told apart up to {@link #MAX_CARRIED}. */
    private int subjects(int from, int to) {
        int first = places.subject(from);
        int second = -1;
        for (int i = from + 1; i < to; i++) {
            int subject = places.subject(i);
            if (subject != first && second == -1) {
                second = subject;
            } else if (subject != first && subject != second) {
                return MAX_CARRIED + 1;
            }
        }
        return second == -1 ? 1 : 2;
    }
}
