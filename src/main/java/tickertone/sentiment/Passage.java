package tickertone.sentiment;

/** Shares out the cues of one sentence among the subjects it names, by the rules of {@link Binding}. */
final class Passage {
    /** A subject this near after a cue may be its object: "hurts Micron". In letters of English. */
    private static final int OBJECT_REACH = 12;

    private final String text;
    private final Lexicon lexicon;
    private final Hits hits;
    private final Places places;
    private final Clauses clauses;
    private final Ledger[] ledgers;
    /** By subject: the best weight found for the cue at hand, 0 between cues. */
    private final double[] best;

    private int firstMention;
    private int lastMention;

    Passage(String text, Lexicon lexicon, Hits hits, Places places, Ledger[] ledgers) {
        this.text = text;
        this.lexicon = lexicon;
        this.hits = hits;
        this.places = places;
        this.clauses = new Clauses(lexicon, hits, places);
        this.ledgers = ledgers;
        this.best = new double[ledgers.length];
    }

    void bind(int firstHit, int lastHit, int firstMention, int lastMention, double weight, double[] strengths) {
        this.firstMention = firstMention;
        this.lastMention = lastMention;
        clauses.read(firstHit, lastHit, firstMention, lastMention, strengths);
        int clause = 0;
        int next = firstMention;
        for (int hit = firstHit; hit < lastHit; hit++) {
            clause += clauses.parts(hit) ? 1 : 0;
            while (next < lastMention && places.start(next) < hits.end(hit)) {
                next++;
            }
            if (strengths[hit - firstHit] != 0 && !named(hit, next - 1)) {
                weigh(hit, clause, within(hit, next), next);
                share(hit, weight * strengths[hit - firstHit]);
            }
        }
    }

    /** Whether the cue is part of a name. */
    private boolean named(int hit, int mention) {
        return mention >= firstMention
                && places.start(mention) <= hits.start(hit)
                && hits.end(hit) <= places.end(mention);
    }

    /** The first mention in the gap of a cue that compares, or after it: "Intel was <overtaken> by AMD", "英特尔<被AMD超越>". */
    private int within(int hit, int next) {
        int first = next;
        while (rival(hit) && first > firstMention && places.start(first - 1) >= hits.start(hit)) {
            first--;
        }
        return first;
    }

    /**
     * @param inside the first mention that begins in the cue
     * @param next the first mention after the cue
     */
    private void weigh(int hit, int clause, int inside, int next) {
        boolean rival = rival(hit);
        boolean owned = !rival && next > firstMention && clauses.number(next - 1) == clause;
        boolean object = !rival
                && next < lastMention
                && clauses.number(next) == clause
                && Letters.distance(text, hits.end(hit), places.start(next)) <= OBJECT_REACH;
        for (int mention = inside - 1; mention >= firstMention; mention--) {
            weighBefore(hit, clause, mention, inside - 1, object);
        }
        for (int mention = inside; mention < next; mention++) {
            keep(mention, -weightAfter(hit, clause, mention, inside, owned));
        }
        // the other party stands in the gap, if a cue has one: whoever follows is on the side of whoever stands before
        boolean opposed = rival && lexicon.cue(hits.cue(hit)).tails().isEmpty();
        for (int mention = next; mention < lastMention; mention++) {
            double weight = weightAfter(hit, clause, mention, next, owned);
            keep(mention, opposed ? -weight : weight);
        }
    }

    private boolean rival(int hit) {
        return lexicon.role(hits.cue(hit)) == Role.RIVAL;
    }

    private void weighBefore(int hit, int clause, int mention, int nearest, boolean object) {
        int blocked = blocked(mention, nearest);
        int distance = Letters.distance(text, places.end(blocked == 0 ? nearest : mention), hits.start(hit));
        double weight = Binding.before(clause - clauses.number(mention), blocked, object, distance);
        keep(mention, blocked > 0 && clauses.served(mention) ? Binding.SERVED * weight : weight);
    }

    private double weightAfter(int hit, int clause, int mention, int nearest, boolean owned) {
        int blocked = blocked(mention, nearest);
        int distance = Letters.distance(text, hits.end(hit), places.start(blocked == 0 ? nearest : mention));
        return Binding.after(clauses.number(mention) - clause, blocked, owned, distance);
    }

    /** How many other names stand between a mention and the mention nearest to the cue; 0 within one list. */
    private int blocked(int mention, int nearest) {
        return places.group(mention) == places.group(nearest) ? 0 : Math.abs(nearest - mention);
    }

    private void keep(int mention, double weight) {
        int subject = places.subject(mention);
        if (Math.abs(weight) > Math.abs(best[subject])) {
            best[subject] = weight;
        }
    }

    private void share(int hit, double push) {
        for (int mention = firstMention; mention < lastMention; mention++) {
            int subject = places.subject(mention);
            if (best[subject] != 0) {
                ledgers[subject].add(hit, push * best[subject]);
                best[subject] = 0;
            }
        }
    }
}
