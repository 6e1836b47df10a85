package tickertone.text;

import java.util.List;

/**
 * What a fingerprint makes of words that copies change freely, such as "percent" and "bn", and of words that say as much
 * as figures do, such as weekdays: one look-up by a term's hash.
 */
final class Glossary {
    /** The term tells nothing. */
    static final long DROPPED = 0;

    private static final long FIGURE = 1;
    private static final long NAME = 2;
    private static final long KIND = FIGURE | NAME;

    private static final String SMALL_WORDS =
            """
            a an the of to in on at by for from with and or as is are was were be been it its this that has have had s
            said says say will would per cent percent percentage pct us usd am pm et est edt gmt utc
            reuters bloomberg ap afp cnbc newswire newswires prnewswire globenewswire wire
            corrected correction corrects refiles refiled update updated breaking flash alert exclusive
            的 了 称 是 于 在 为 元""";

    /** Words that stand for the first of their line. */
    private static final String SAME_WORDS =
            """
            billion bn bln b
            million mn mln m
            trillion tn trn trln
            january jan
            february feb
            march mar
            april apr
            june jun
            july jul
            august aug
            september sep sept
            october oct
            november nov
            december dec
            monday mon
            tuesday tue tues
            wednesday wed
            thursday thu thurs
            friday fri
            saturday sat
            sunday sun
            quarter q
            company co
            corporation corp
            incorporated inc""";

    /** Words that set one day, quarter or direction apart from another, as figures do. */
    private static final String FIGURES =
            """
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
            one two three four five six seven eight nine ten first second third fourth
            up down rise rises rose fall falls fell higher lower beat beats miss misses
            raises cuts raised cut upgrades downgrades upgraded downgraded buy sell
            一 二 三 四 五 六 七 八 九 十 两 涨 跌 升 降 增 减 买 卖 盈 亏""";

    private static final int SLOTS = 1_024;
    /** A word and its meaning side by side, so that a look-up touches one line of the cache. */
    private static final long[] TABLE = new long[2 * SLOTS];

    static {
        for (String line : SAME_WORDS.lines().toList()) {
            var words = words(line);
            words.forEach(word -> put(Hash.of(word), bare(Hash.of(words.get(0)))));
        }
        words(FIGURES).forEach(word -> {
            long meaning = term(Hash.of(word));
            put(Hash.of(word), figure(meaning));
        });
        words(SMALL_WORDS).forEach(word -> put(Hash.of(word), DROPPED));
    }

    private Glossary() {}

    /** The term that stands for a word, {@link #DROPPED} for none; the lowest bits say its kind. */
    static long term(long word) {
        int slot = slot(word);
        return TABLE[slot] == word ? TABLE[slot + 1] : bare(word);
    }

    static long figure(long term) {
        return (term & ~KIND) | FIGURE;
    }

    static boolean isFigure(long term) {
        return (term & FIGURE) != 0;
    }

    static long name(long term) {
        return term | NAME;
    }

    static boolean isName(long term) {
        return (term & KIND) == NAME;
    }

    /** The term whatever its kind. */
    static long bare(long term) {
        return term & ~KIND;
    }

    private static void put(long word, long meaning) {
        int slot = slot(word);
        TABLE[slot] = word;
        TABLE[slot + 1] = meaning;
    }

    private static int slot(long word) {
        int slot = 2 * (int) (word >>> 54);
        while (TABLE[slot] != 0 && TABLE[slot] != word) {
            slot = (slot + 2) & (TABLE.length - 1);
        }
        return slot;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
