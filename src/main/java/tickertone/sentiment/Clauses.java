package tickertone.sentiment;

/** Where the mentions of one sentence stand: in which clause, and whether a cue follows them before the next name. */
final class Clauses {
    private final Lexicon lexicon;
    private final Hits hits;
    private final Places places;
    private final Signals signals;

    private int firstMention;
    private int lastMention;
    private int[] numbers = new int[8];
    private boolean[] served = new boolean[8];

    Clauses(Lexicon lexicon, Hits hits, Places places, Signals signals) {
        this.lexicon = lexicon;
        this.hits = hits;
        this.places = places;
        this.signals = signals;
    }

    void read(int firstHit, int lastHit, int firstMention, int lastMention, int firstSignal) {
        this.firstMention = firstMention;
        this.lastMention = lastMention;
        int size = lastMention - firstMention;
        if (numbers.length < size) {
            numbers = new int[2 * size];
            served = new boolean[2 * size];
        }
        int clause = 0;
        int hit = firstHit;
        int signal = firstSignal;
        for (int mention = firstMention; mention < lastMention; mention++) {
            served[mention - firstMention] = false;
            for (; hit < lastHit && hits.start(hit) < places.start(mention); hit++) {
                clause += parts(hit) ? 1 : 0;
            }
            for (; signal < signals.size() && signals.start(signal) < places.start(mention); signal++) {
                if (!Kinds.learned(signals.kind(signal)) && mention > firstMention) {
                    served[places.group(mention - 1) - firstMention] = true;
                }
            }
            numbers[mention - firstMention] = clause;
        }
    }

    /** Of a mention, counted from 0 in each sentence. */
    int number(int mention) {
        return numbers[mention - firstMention];
    }

    /** Whether a cue stands between the mention, or the list it is part of, and the next name. */
    boolean served(int mention) {
        return served[places.group(mention) - firstMention];
    }

    /** Whether a clause begins after this hit: a break that is not within a list, or a contrast. */
    boolean parts(int hit) {
        if (!hits.isBreak(hit)) {
            return lexicon.role(hits.cue(hit)) == Role.CONTRAST;
        }
        for (int i = firstMention + 1; i < lastMention; i++) {
            if (places.start(i) > hits.start(hit)) {
                return places.group(i) != places.group(i - 1) || places.end(i - 1) > hits.start(hit);
            }
        }
        return true;
    }
}
