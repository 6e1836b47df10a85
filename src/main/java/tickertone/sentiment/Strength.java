package tickertone.sentiment;

import tickertone.text.Sentence;

/**
 * How each cue of a sentence is said where it stands: its own polarity, made stronger or weaker by the words beside it and
 * by its percentage, and its {@link Manner}: turned by negators, closed off by a contrast, asked.
 */
final class Strength {
    private static final double UNITS = 10_000;

    /** How far before the cue each modifier reaches, in letters of English. */
    private static final int NEGATOR_REACH = 22;

    private static final int BOOSTER_REACH = 14;
    private static final int DAMPER_REACH = 40;
    /** How far after the cue a booster or damper reaches: "fell sharply". */
    private static final int REACH_AFTER = 10;

    private static final double WEAKEST = 0.25;
    private static final double STRONGEST = 2.5;

    /** A move of x percent counts SMALL_MOVE + (LARGE_MOVE - SMALL_MOVE) x / (x + HALF_MOVE). */
    private static final double SMALL_MOVE = 0.5;

    private static final double LARGE_MOVE = 1.8;
    private static final double HALF_MOVE = 3;

    private final Lexicon lexicon;
    private final Hits hits;
    private final String text;

    private int negators;

    Strength(Lexicon lexicon, Hits hits, String text) {
        this.lexicon = lexicon;
        this.hits = hits;
        this.text = text;
    }

    /**
     * The values and manners of the hits {@code from} to {@code to} of a sentence; value 0 for a hit that does not push by
     * itself.
     *
     * @param alone whether the sentence speaks of one subject only; else a contrast sets subjects against each other
     *     and takes nothing back
     */
    void measure(int from, int to, Sentence sentence, boolean alone, double[] values, int[] manners) {
        int sentenceStart = sentence.start();
        int sentenceEnd = sentence.end();
        boolean asked = asks(sentenceEnd);
        for (int hit = from; hit < to; hit++) {
            values[hit - from] = 0;
            if (pushes(hit)) {
                negators = 0;
                values[hit - from] = own(hit, sentenceStart, sentenceEnd) * before(hit, from) * after(hit, to);
                manners[hit - from] = Manner.of(negators, asked);
            }
        }
        if (alone) {
            concede(from, to, values, manners);
        }
    }

    boolean asks(int sentenceEnd) {
        return text.charAt(sentenceEnd - 1) == '?';
    }

    /** How many negators bear on what begins at {@code start}, the hits from {@code from} to {@code next} standing before it. */
    int negators(int start, int from, int next) {
        int count = 0;
        for (int i = next - 1; i >= from && !hits.isBreak(i); i--) {
            if (Letters.distance(text, hits.end(i), start) > NEGATOR_REACH || role(i) == Role.CONTRAST) {
                break;
            }
            count += role(i) == Role.NEGATOR && hits.end(i) <= start ? 1 : 0;
        }
        return count;
    }

    private boolean pushes(int hit) {
        if (hits.isBreak(hit)) {
            return false;
        }
        var role = role(hit);
        return polarity(hit) != 0 && (role == Role.CUE || role == Role.RIVAL);
    }

    private double own(int hit, int sentenceStart, int sentenceEnd) {
        double polarity = factor(hit);
        if (lexicon.cue(hits.cue(hit)).event() != Event.PRICE_MOVE) {
            return polarity;
        }
        double percent = Percentage.near(text, hits.start(hit), hits.end(hit), sentenceStart, sentenceEnd);
        return percent < 0 ? polarity : polarity * move(percent);
    }

    private static double move(double percent) {
        return SMALL_MOVE + (LARGE_MOVE - SMALL_MOVE) * percent / (percent + HALF_MOVE);
    }

    /** The factor of what stands before a cue in its clause. The nearest cue before it takes the negators beyond. */
    private double before(int hit, int from) {
        double degree = 1;
        boolean taken = false;
        for (int i = hit - 1; i >= from && !hits.isBreak(i); i--) {
            int distance = Letters.distance(text, hits.end(i), hits.start(hit));
            if (distance > DAMPER_REACH || role(i) == Role.CONTRAST) {
                break;
            }
            switch (role(i)) {
                case NEGATOR -> negators += !taken && distance <= NEGATOR_REACH ? 1 : 0;
                case BOOSTER -> degree *= distance <= BOOSTER_REACH ? factor(i) : 1;
                case DAMPER -> degree *= factor(i);
                case CUE, RIVAL, CONTRAST -> taken |= polarity(i) != 0;
            }
        }
        return bounded(degree);
    }

    /** The factor of what stands in a cue's gap or right after it. */
    private double after(int hit, int to) {
        double degree = 1;
        for (int i = hit + 1; i < to && !hits.isBreak(i); i++) {
            boolean inside = hits.start(i) < hits.end(hit);
            if (Letters.distance(text, hits.end(hit), hits.start(i)) > REACH_AFTER) {
                break;
            }
            var role = role(i);
            if (role == Role.NEGATOR && inside) {
                negators++;
            } else if (role == Role.BOOSTER || role == Role.DAMPER) {
                degree *= factor(i);
            } else if (!inside) {
                break;
            }
        }
        return bounded(degree);
    }

    /**
     * Marks what a contrast closes off: all before it. One below zero concedes its own clause instead; one above zero does
     * so where it opens the sentence, and closes off nothing elsewhere.
     */
    private void concede(int from, int to, double[] values, int[] manners) {
        boolean said = false;
        for (int hit = from; hit < to; hit++) {
            said |= values[hit - from] != 0;
            if (!hits.isBreak(hit) && role(hit) == Role.CONTRAST) {
                if (polarity(hit) == 0) {
                    mark(manners, 0, hit - from);
                } else if (polarity(hit) < 0 || !said) {
                    mark(manners, hit + 1 - from, clauseEnd(hit + 1, to, said) - from);
                }
            }
        }
    }

    /** Where the clause ends that a contrast concedes: all of it, unless it is the whole sentence. */
    private int clauseEnd(int hit, int to, boolean said) {
        int end = hit;
        while (end < to && !hits.isBreak(end)) {
            end++;
        }
        return end < to || said ? end : hit;
    }

    private static void mark(int[] manners, int from, int to) {
        for (int i = from; i < to; i++) {
            manners[i] = Manner.conceded(manners[i]);
        }
    }

    private double factor(int hit) {
        return polarity(hit) / UNITS;
    }

    private static double bounded(double degree) {
        return Math.max(WEAKEST, Math.min(STRONGEST, degree));
    }

    private Role role(int hit) {
        return lexicon.role(hits.cue(hit));
    }

    private int polarity(int hit) {
        return lexicon.polarity(hits.cue(hit));
    }
}
