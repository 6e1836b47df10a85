package tickertone.text;

/**
 * Whether one text is nearly another, by their fingerprints: the same words in the same order but for small edits, cuts
 * and what was put around them. The same facts in other words are not, nor are other facts in the same words.
 */
public final class Likeness {
    /** What {@link #of} returns for texts that are no copies of each other. */
    public static final int NONE = 0;
    /** What it returns for texts that begin alike word for word. */
    public static final int SAME = 1_000;

    /** With beginnings less like than this, no text is nearly another; most pairs are told apart by it. */
    private static final int ALIKE = 400;

    private Likeness() {}

    /** How like two texts are if one is nearly the other: {@link #NONE}, else up to {@link #SAME}. */
    public static int of(Fingerprint one, Fingerprint other) {
        int least = Math.min(one.lead().length, other.lead().length);
        if (least == 0) {
            return NONE;
        }
        int likeness = SAME * common(one.lead(), other.lead()) / least;
        if (likeness < ALIKE) {
            return NONE;
        }
        boolean copy = sameBeginning(one, other, least, likeness) || sameWhole(one, other);
        return copy && (sameTitle(one, other) || !noticed(one, other)) ? Math.max(1, likeness) : NONE;
    }

    private static boolean sameTitle(Fingerprint one, Fingerprint other) {
        int most = Math.max(one.title().length, other.title().length);
        return most > 0 && 5 * common(one.title(), other.title()) >= 4 * most;
    }

    /** What is common is a notice of the site, in the place of the article or after it: nobody's title speaks of it. */
    private static boolean noticed(Fingerprint one, Fingerprint other) {
        return (one.foreign() && other.foreign())
                || (one.foreign() && 3 * one.terms() < 2 * other.terms())
                || (other.foreign() && 3 * other.terms() < 2 * one.terms());
    }

    /** The beginnings are the same but for small edits, and what follows is not of another article. */
    private static boolean sameBeginning(Fingerprint one, Fingerprint other, int least, int likeness) {
        int replaced = least - common(one.lead(), other.lead());
        return replaced <= (telling(one, other) ? Math.max(least / 5, replaceable(least)) : replaceable(least))
                && figuresReplaced(one, other) <= replaceableFigures(one, other, likeness)
                && namesReplaced(one, other) <= leastNames(one, other) / (likeness >= 900 ? 5 : 8)
                && (shorter(one, other) <= Fingerprinting.LEAD || contained(one, other) >= 650);
    }

    /** Much was put before one of them, so that their beginnings differ, but nearly all of the shorter is in the longer. */
    private static boolean sameWhole(Fingerprint one, Fingerprint other) {
        return shorter(one, other) > Fingerprinting.LEAD
                && contained(one, other) >= 850
                && figuresReplaced(one, other) <= leastFigures(one, other) / 7
                && namesReplaced(one, other) <= leastNames(one, other) / 3;
    }

    /** Several figures and names, and all of them the same. */
    private static boolean telling(Fingerprint one, Fingerprint other) {
        return leastFigures(one, other) >= 2
                && leastNames(one, other) >= 4
                && figuresReplaced(one, other) + namesReplaced(one, other) == 0;
    }

    /** Pairs that an edit may replace, by how many there are: in a flash every word counts. */
    private static int replaceable(int pairs) {
        if (pairs < 4) {
            return 0;
        }
        return pairs < 16 ? 1 : pairs < 40 ? pairs / 8 : pairs * 3 / 10;
    }

    /** Other figures are other news, but for one in many, and for those that a correction replaces. */
    private static int replaceableFigures(Fingerprint one, Fingerprint other, int likeness) {
        int least = leastFigures(one, other);
        if (one.correction() != other.correction()) {
            return Math.max(1, least / 3);
        }
        return least / (likeness >= 940 ? 5 : 7);
    }

    private static int figuresReplaced(Fingerprint one, Fingerprint other) {
        return leastFigures(one, other) - common(one.figures(), other.figures());
    }

    private static int leastFigures(Fingerprint one, Fingerprint other) {
        return Math.min(one.figures().length, other.figures().length);
    }

    private static int namesReplaced(Fingerprint one, Fingerprint other) {
        return leastNames(one, other) - common(one.names(), other.names());
    }

    private static int leastNames(Fingerprint one, Fingerprint other) {
        return Math.min(one.names().length, other.names().length);
    }

    private static int shorter(Fingerprint one, Fingerprint other) {
        return Math.min(one.terms(), other.terms());
    }

    private static int contained(Fingerprint one, Fingerprint other) {
        return contained(one.sample(), other.sample());
    }

    /** How much of the smaller sample the other has, within the range that both cover. */
    private static int contained(int[] one, int[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Integer.compareUnsigned(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int least = Math.min(i, j);
        return least == 0 ? SAME : SAME * common / least;
    }

    /** How many numbers two ascending sets share. */
    private static int common(char[] one, char[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = one[i] - other[j];
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
