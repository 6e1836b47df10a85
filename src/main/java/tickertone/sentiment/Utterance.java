package tickertone.sentiment;

import tickertone.text.Sentence;

/** Collects the signals of one sentence in the order of the text: cues that push, and phrases that the model knows. */
final class Utterance {
    /** Phrases have up to this many tokens. */
    private static final int LONGEST = 3;

    private final Hits hits;
    private final Places places;
    private final int[] kinds;
    private final Strength strength;
    private final Tokens tokens;
    private final Phrases phrases;
    private final Signals signals;
    private final double[] values = new double[Attribution.MAX_CUES];
    private final int[] manners = new int[Attribution.MAX_CUES];

    private int firstHit;
    private int lastHit;
    private int nextHit;
    private int firstMention;
    private int lastMention;
    private boolean asked;

    /** @param kinds of the cues of the lexicon, see {@link Kinds} */
    Utterance(
            Hits hits, Places places, int[] kinds, Strength strength, Tokens tokens, Phrases phrases, Signals signals) {
        this.hits = hits;
        this.places = places;
        this.kinds = kinds;
        this.strength = strength;
        this.tokens = tokens;
        this.phrases = phrases;
        this.signals = signals;
    }

    /**
     * @param firstMention of the names in the sentence
     * @param lastMention the first mention that is none
     * @param alone whether the sentence speaks of one subject only
     */
    void read(Sentence sentence, int firstHit, int lastHit, int firstMention, int lastMention, boolean alone) {
        this.firstHit = firstHit;
        this.lastHit = lastHit;
        this.firstMention = firstMention;
        this.lastMention = lastMention;
        nextHit = firstHit;
        asked = strength.asks(sentence.end());
        strength.measure(firstHit, lastHit, sentence, alone, values, manners);
        tokens.read(sentence, places, firstMention, lastMention);
        for (int token = 0; token < tokens.size(); token++) {
            cuesBefore(tokens.end(token));
            phrasesAt(token);
        }
        cuesBefore(Integer.MAX_VALUE);
    }

    /** How the sentence is said: asked or told. */
    int manner() {
        return Manner.of(0, asked);
    }

    private void cuesBefore(int end) {
        for (; nextHit < lastHit && hits.start(nextHit) < end; nextHit++) {
            double value = values[nextHit - firstHit];
            if (value != 0 && !named(nextHit)) {
                int cue = hits.cue(nextHit);
                signals.add(
                        kinds[cue], cue, hits.start(nextHit), hits.end(nextHit), value, manners[nextHit - firstHit]);
            }
        }
    }

    /** Whether the cue is part of a name. */
    private boolean named(int hit) {
        for (int i = firstMention; i < lastMention && places.start(i) <= hits.start(hit); i++) {
            if (hits.end(hit) <= places.end(i)) {
                return true;
            }
        }
        return false;
    }

    private void phrasesAt(int token) {
        int key = tokens.key(token);
        if (tokens.word(token)) {
            add(key, token, token + 1);
        }
        int last = Math.min(tokens.size(), token + LONGEST);
        for (int end = token + 1; end < last && !tokens.parted(end); end++) {
            key = Phrases.join(key, tokens.key(end));
            add(key, token, end + 1);
        }
    }

    private void add(int key, int from, int to) {
        int row = phrases.row(key);
        if (row != Phrases.NONE) {
            int start = tokens.start(from);
            int manner = Manner.of(strength.negators(start, firstHit, nextHit), asked);
            signals.add(Kinds.PHRASE, row, start, tokens.end(to - 1), 1, manner);
        } else if (phrases.isOpen()) {
            phrases.tell(tokens.text(from, to));
        }
    }
}
