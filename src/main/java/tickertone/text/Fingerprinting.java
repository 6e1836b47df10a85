package tickertone.text;

import java.util.Arrays;
import java.util.function.LongPredicate;

/** One run over a document that takes its fingerprint. */
final class Fingerprinting {
    /** Terms of the beginning: some paragraphs, which is what a cut-down copy keeps. */
    static final int LEAD = 96;
    /** Terms of the very beginning, of which a copy of one paragraph keeps most. */
    private static final int OPENING = 32;

    private static final int FIGURES = 24;
    /** Further down than the lead, since a template may differ there only. */
    private static final int FIGURES_WITHIN = 192;

    private static final int NAMES = 28;
    private static final int TITLE = 16;
    private static final int SAMPLE = 36;
    private static final int KEYS = 7;
    /** A body of fewer terms says too little without its title. */
    private static final int SHORT_BODY = 10;

    private static final int CORRECTION_WITHIN = 40;
    private static final String[] CORRECTIONS = {"correct", "refile", "更正", "修正", "勘误"};
    /** Between a headline and the name of a site that has been put after it. */
    private static final String[] SITE_MARKS = {" - ", " | "};

    private final Document document;
    private final String text;
    private final long[] title;
    private final long[] body;
    private final Furniture furniture;

    Fingerprinting(Document document) {
        this.document = document;
        this.text = document.folded().text();
        String original = document.article().text();
        int end = Wrapping.end(text, document.titleEnd(), text.length());
        this.title = Terms.of(original, document.folded(), 0, headlineEnd());
        this.body = Terms.of(original, document.folded(), Wrapping.begin(text, document.titleEnd(), end), end);
        this.furniture = Furniture.of(title, body);
    }

    Fingerprint run() {
        long[] told = told();
        long[] pairs = pairs(told);
        long[] heading = pairs(Arrays.copyOf(title, Math.min(TITLE, title.length)));
        int lead = Math.min(LEAD, pairs.length);
        return new Fingerprint(
                set(pairs, lead),
                chosen(told, Glossary::isFigure, FIGURES_WITHIN, FIGURES),
                chosen(told, Glossary::isName, LEAD, NAMES),
                set(heading, heading.length),
                triples(pairs, pairs.length, SAMPLE),
                keys(pairs, lead, furniture.foreign() ? heading : new long[0]),
                told.length,
                furniture.foreign(),
                correction());
    }

    /** The terms that tell the story: the body's, since copies change the title first; if it says little, the title's too. */
    private long[] told() {
        if (body.length >= SHORT_BODY) {
            return furniture.start() == 0 ? body : Arrays.copyOfRange(body, furniture.start(), body.length);
        }
        var all = Arrays.copyOf(title, title.length + body.length);
        System.arraycopy(body, 0, all, title.length, body.length);
        return all;
    }

    /** Where the title ends, without the site's name. */
    private int headlineEnd() {
        String title = text.substring(0, document.titleEnd());
        int end = title.length();
        for (String mark : SITE_MARKS) {
            int at = title.lastIndexOf(mark);
            if (at > title.length() / 2) {
                end = Math.min(end, at);
            }
        }
        return end;
    }

    /** Hashes of neighbouring terms, whatever their kinds; a single term pairs with nothing. */
    private static long[] pairs(long[] terms) {
        var pairs = new long[terms.length == 1 ? 1 : Math.max(0, terms.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = Hash.pair(Glossary.bare(terms[i]), i + 1 < terms.length ? Glossary.bare(terms[i + 1]) : 0);
        }
        return pairs;
    }

    private static char[] set(long[] pairs, int length) {
        var set = new char[length];
        for (int i = 0; i < length; i++) {
            set[i] = (char) (pairs[i] >>> 48);
        }
        return distinct(set, length);
    }

    private static char[] chosen(long[] terms, LongPredicate wanted, int within, int most) {
        var chosen = new char[most];
        int size = 0;
        for (int i = 0; i < Math.min(within, terms.length) && size < most; i++) {
            if (wanted.test(terms[i])) {
                chosen[size++] = (char) (terms[i] >>> 48);
            }
        }
        return distinct(chosen, size);
    }

    private static char[] distinct(char[] numbers, int length) {
        var sorted = Arrays.copyOf(numbers, length);
        Arrays.sort(sorted);
        int size = 0;
        for (char number : sorted) {
            if (size == 0 || sorted[size - 1] != number) {
                sorted[size++] = number;
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    /** The smallest hashes of two pairs that overlap; a text of one pair has one all the same. */
    private static int[] triples(long[] pairs, int end, int most) {
        var smallest = new Smallest(most);
        for (int i = 0; i + 1 < end || (i == 0 && end > 0); i++) {
            smallest.offer(Hash.triple(pairs[i], i + 1 < end ? pairs[i + 1] : 0));
        }
        return smallest.numbers();
    }

    /**
     * Of the opening, of the lead and of all, since copies share the beginning, but for what was put before it. A title of
     * other words has keys too: else all pages of one site on which the article is missing would lie under the same.
     */
    private static int[] keys(long[] pairs, int lead, long[] foreign) {
        var keys = new Smallest(KEYS);
        offer(keys, triples(pairs, Math.min(OPENING, pairs.length), 2));
        offer(keys, triples(pairs, lead, 2));
        offer(keys, triples(pairs, pairs.length, 1));
        offer(keys, triples(foreign, foreign.length, 2));
        return keys.numbers();
    }

    private static void offer(Smallest keys, int[] numbers) {
        for (int number : numbers) {
            keys.offer(number);
        }
    }

    private boolean correction() {
        return says(0) || says(document.titleEnd());
    }

    private boolean says(int start) {
        String beginning = text.substring(start, Math.min(text.length(), start + CORRECTION_WITHIN));
        for (String word : CORRECTIONS) {
            if (beginning.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
