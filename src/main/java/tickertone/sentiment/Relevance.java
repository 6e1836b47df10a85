package tickertone.sentiment;

/**
 * How much an article is about a subject.
 *
 * @param value 0 to 10,000, units of 1/10,000; see {@link #of}
 * @param mentions how often the subject is named
 * @param firstSentence the first sentence that names it, counted from 0; a title is sentence 0
 * @param sentences how many sentences name it
 * @param subjects how many subjects the article speaks of, baskets of named members included
 */
public record Relevance(int value, boolean inTitle, int mentions, int firstSentence, int sentences, int subjects) {
    private static final double UNITS = 10_000;
    /** Naming a subject at all, naming it early, and speaking of it throughout. */
    private static final double NAMED = 0.2;

    private static final double EARLY = 0.4;
    private static final double THROUGHOUT = 0.4;
    /** A subject first named after this many sentences is half as early. */
    private static final double HALF_EARLY = 4;
    /** News names its subject in every third sentence; the others say "the company". */
    private static final double EVERY = 3;
    /** This many peers halve the relevance of each. */
    private static final double CROWD = 4;

    public Relevance {
        if (value < 0 || value > UNITS) {
            throw new IllegalArgumentException("relevance is between 0 and 1, in units of 1/10,000: " + value);
        }
    }

    /**
     * The relevance of a subject, (0.2 + 0.4 early + 0.4 throughout) x crowd: early = 4 / (4 + first sentence), throughout =
     * 3 x its share of the sentences, at most 1, crowd = 4 / (4 + peers). A flash on one subject has 1, two subjects of
     * one title 0.8 each, one of fifteen in a round-up about 0.1.
     *
     * @param peers other subjects named in as many sentences or more
     * @param length sentences of the article
     */
    static Relevance of(
            boolean inTitle, int mentions, int firstSentence, int sentences, int subjects, int peers, int length) {
        double early = HALF_EARLY / (HALF_EARLY + firstSentence);
        double throughout = Math.min(1, EVERY * sentences / length);
        double crowd = CROWD / (CROWD + peers);
        double value = (NAMED + EARLY * early + THROUGHOUT * throughout) * crowd;
        return new Relevance(
                (int) StrictMath.rint(UNITS * value), inTitle, mentions, firstSentence, sentences, subjects);
    }

    Relevance withValue(int value) {
        return new Relevance(value, inTitle, mentions, firstSentence, sentences, subjects);
    }
}
