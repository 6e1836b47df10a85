package tickertone.sentiment;

import java.util.Arrays;
import tickertone.text.Document;
import tickertone.text.Sentence;

/**
 * One pass over the sentences of a document that gives each signal to the subjects it speaks of: those its own sentence
 * names, else those named last.
 */
final class Attribution {
    /** Cues of one sentence beyond these are not read; no sentence that people write has as many. */
    static final int MAX_CUES = 256;
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
    private final Signals signals = new Signals();
    private final Utterance utterance;
    private final Passage passage;
    private final Skeleton skeleton;
    private final Neighbours neighbours;
    private final Ledger[] ledgers;

    private int firstHit;
    private int lastHit;
    private int firstMention;
    private int lastMention;
    private int carriedFrom;
    private int carriedTo;
    private int silent;

    /** @param kinds of the cues of the lexicon, see {@link Kinds} */
    Attribution(Document document, Lexicon lexicon, int[] kinds, Phrases phrases, Places places) {
        var text = document.folded().text();
        var pieces = new Pieces(text);
        this.document = document;
        this.hits = lexicon.hits(text, pieces);
        this.places = places;
        this.ledgers = new Ledger[places.subjects().size()];
        Arrays.setAll(ledgers, subject -> new Ledger());
        var tokens = new Tokens(text, pieces);
        var strength = new Strength(lexicon, hits, text);
        this.utterance = new Utterance(hits, places, kinds, strength, tokens, phrases, signals);
        this.passage = new Passage(text, lexicon, hits, places, signals, ledgers);
        this.skeleton = new Skeleton(lexicon, hits, places, phrases, signals);
        this.neighbours = new Neighbours(tokens, phrases, signals);
    }

    /** What each subject is told, in the order of {@link Places#subjects()}. */
    Ledger[] run() {
        var sentences = document.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            read(i, sentences.get(i));
        }
        return ledgers;
    }

    Signals signals() {
        return signals;
    }

    private void read(int index, Sentence sentence) {
        take(index, sentence);
        double weight = HALF_SENTENCES / (HALF_SENTENCES + index);
        if (firstMention == lastMention) {
            carry(sentence, weight);
            silent++;
            return;
        }
        if (places.start(firstMention) <= sentence.start() && places.end(firstMention) >= sentence.end()) {
            give(places.subject(firstMention), whole(sentence), weight);
        } else {
            bind(sentence, weight);
        }
        carriedFrom = firstMention;
        carriedTo = lastMention;
        silent = 0;
    }

    /** Takes the hits and mentions of the next sentence. */
    private void take(int index, Sentence sentence) {
        firstHit = lastHit;
        while (lastHit < hits.size() && hits.start(lastHit) < sentence.end()) {
            lastHit++;
        }
        firstMention = lastMention;
        while (lastMention < places.size() && places.sentence(lastMention) <= index) {
            lastMention++;
        }
    }

    private int cuesEnd() {
        return Math.min(lastHit, firstHit + MAX_CUES);
    }

    private void bind(Sentence sentence, double weight) {
        int mentionsEnd = Math.min(lastMention, firstMention + MAX_MENTIONS);
        int named = subjects(firstMention, mentionsEnd);
        int firstSignal = signals.size();
        utterance.read(sentence, firstHit, cuesEnd(), firstMention, mentionsEnd, named == 1);
        passage.bind(firstHit, cuesEnd(), firstMention, mentionsEnd, firstSignal, named == 1, weight);
        skeleton.read(firstHit, cuesEnd(), firstMention, mentionsEnd, firstSignal);
        for (int i = firstMention; i < mentionsEnd; i++) {
            var ledger = ledgers[places.subject(i)];
            if (!places.repeats(i, firstMention)) {
                ledger.named(named);
                skeleton.tell(places.group(i), weight, ledger);
            }
            neighbours.tell(places.start(i), weight, utterance.manner(), ledger);
        }
    }

    private void carry(Sentence sentence, double weight) {
        double carried = silent < CARRY.length && carriedFrom < carriedTo ? CARRY[silent] : 0;
        if (ledgers.length == 1) {
            give(0, whole(sentence), weight * Math.max(carried, ONLY));
        } else if (carried > 0 && subjects(carriedFrom, carriedTo) <= MAX_CARRIED) {
            int firstSignal = whole(sentence);
            int first = places.subject(carriedFrom);
            give(first, firstSignal, weight * carried);
            for (int i = carriedFrom + 1; i < carriedTo; i++) {
                if (places.subject(i) != first) {
                    give(places.subject(i), firstSignal, weight * carried / 2);
                    return;
                }
            }
        }
    }

    /** Reads a sentence for what it says without names; its first signal. */
    private int whole(Sentence sentence) {
        int firstSignal = signals.size();
        utterance.read(sentence, firstHit, cuesEnd(), 0, 0, true);
        return firstSignal;
    }

    private void give(int subject, int firstSignal, double weight) {
        for (int i = firstSignal; i < signals.size(); i++) {
            ledgers[subject].add(i, Relation.AS_A_WHOLE, weight);
        }
    }

    /** How many subjects these mentions name, told apart up to one more than {@link #MAX_CARRIED}. */
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
