package tickertone.sentiment;

/** Gives the signals of one sentence to the subjects it names, each with its {@link Relation} to the subject. */
final class Passage {
    /** A subject this near after a signal may be its object: "hurts Micron". In letters of English. */
    private static final int OBJECT_REACH = 12;

    private static final int UNSEEN = Integer.MAX_VALUE;

    private final String text;
    private final Lexicon lexicon;
    private final Hits hits;
    private final Places places;
    private final Signals signals;
    private final Clauses clauses;
    private final Ledger[] ledgers;
    /** By subject: the nearest relation found for the signal at hand, and how far it is; {@link #UNSEEN} between signals. */
    private final int[] nearest;

    private final int[] relation;

    private int firstMention;
    private int lastMention;
    private boolean alone;

    Passage(String text, Lexicon lexicon, Hits hits, Places places, Signals signals, Ledger[] ledgers) {
        this.text = text;
        this.lexicon = lexicon;
        this.hits = hits;
        this.places = places;
        this.signals = signals;
        this.clauses = new Clauses(lexicon, hits, places, signals);
        this.ledgers = ledgers;
        this.nearest = new int[ledgers.length];
        this.relation = new int[ledgers.length];
        java.util.Arrays.fill(nearest, UNSEEN);
    }

    void bind(
            int firstHit,
            int lastHit,
            int firstMention,
            int lastMention,
            int firstSignal,
            boolean alone,
            double weight) {
        this.firstMention = firstMention;
        this.lastMention = lastMention;
        this.alone = alone;
        clauses.read(firstHit, lastHit, firstMention, lastMention, firstSignal);
        int next = firstMention;
        int hit = firstHit;
        int clause = 0;
        for (int signal = firstSignal; signal < signals.size(); signal++) {
            for (; hit < lastHit && hits.start(hit) <= signals.start(signal); hit++) {
                clause += clauses.parts(hit) ? 1 : 0;
            }
            while (next < lastMention && places.start(next) < signals.end(signal)) {
                next++;
            }
            weigh(signal, clause, within(signal, next), next);
            share(signal, weight);
        }
    }

    /** The first mention in the gap of a cue that compares, or after it: "Intel was <overtaken> by AMD", "英特尔<被AMD超越>". */
    private int within(int signal, int next) {
        int first = next;
        while (first > firstMention && places.start(first - 1) >= signals.start(signal)) {
            first--;
        }
        return first;
    }

    /**
     * @param inside the first mention that begins in the signal
     * @param next the first mention after the signal
     */
    private void weigh(int signal, int clause, int inside, int next) {
        boolean rival = signals.kind(signal) == Kinds.RIVAL;
        boolean owned = inside > firstMention && clauses.number(inside - 1) == clause;
        boolean object = next < lastMention
                && clauses.number(next) == clause
                && Letters.distance(text, signals.end(signal), places.start(next)) <= OBJECT_REACH;
        for (int mention = inside - 1; mention >= firstMention; mention--) {
            before(signal, clause, mention, inside - 1, object && !rival, next < lastMention);
        }
        for (int mention = inside; mention < next; mention++) {
            int found = Relation.withOpposed(Relation.of(Relation.INSIDE, alone, 0, 0, 0), rival);
            keep(mention, Relation.withRival(found, places.start(mention) > signals.start(signal)), 0);
        }
        // the other party stands in the gap, if a cue has one: whoever follows is on the side of whoever stands before
        boolean opposed = rival && lexicon.cue(signals.row(signal)).tails().isEmpty();
        for (int mention = next; mention < lastMention; mention++) {
            after(signal, clause, mention, next, owned && !rival, opposed, inside > firstMention);
        }
    }

    private void before(int signal, int clause, int mention, int closest, boolean object, boolean contested) {
        int blocked = blocked(mention, closest);
        int apart = clause - clauses.number(mention);
        int distance = Letters.distance(text, places.end(blocked == 0 ? closest : mention), signals.start(signal));
        int found = Relation.of(Relation.BEFORE, alone, apart, blocked, distance);
        found = Relation.withContested(Relation.withRival(found, object), contested);
        keep(mention, Relation.withServed(found, blocked > 0 && clauses.served(mention)), 1 + 4 * blocked + 8 * apart);
    }

    private void after(
            int signal, int clause, int mention, int closest, boolean owned, boolean opposed, boolean contested) {
        int blocked = blocked(mention, closest);
        int apart = clauses.number(mention) - clause;
        int distance = Letters.distance(text, signals.end(signal), places.start(blocked == 0 ? closest : mention));
        int found = Relation.of(Relation.AFTER, alone, apart, blocked, distance);
        found = Relation.withContested(Relation.withRival(found, owned), contested);
        keep(mention, Relation.withOpposed(found, opposed), 2 + (owned ? 1 : 0) + 4 * blocked + 8 * apart);
    }

    /** How many other names stand between a mention and the mention nearest to the signal; 0 within one list. */
    private int blocked(int mention, int closest) {
        return places.group(mention) == places.group(closest) ? 0 : Math.abs(closest - mention);
    }

    private void keep(int mention, int found, int far) {
        int subject = places.subject(mention);
        if (far < nearest[subject]) {
            nearest[subject] = far;
            relation[subject] = Relation.withListed(found, listed(mention));
        }
    }

    private boolean listed(int mention) {
        return places.group(mention) != mention
                || (mention + 1 < lastMention && places.group(mention + 1) == places.group(mention));
    }

    private void share(int signal, double weight) {
        for (int mention = firstMention; mention < lastMention; mention++) {
            int subject = places.subject(mention);
            if (nearest[subject] != UNSEEN) {
                ledgers[subject].add(signal, relation[subject], weight);
                nearest[subject] = UNSEEN;
            }
        }
    }
}
