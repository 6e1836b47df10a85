package tickertone.rolling;

import static tickertone.rolling.Longhand.rounded;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import tickertone.market.Kind;

/**
 * What should have been written about one subject: every minute boundary is visited, and each value is worked out anew
 * from the last word on each article.
 */
final class Oracle {
    private static final long MINUTE = 60_000;
    private static final int BASELINE_STORIES = 20;

    private final List<Told> mentions;
    private final Windows windows;
    private final boolean latestAtBoundariesOnly;
    private final TreeMap<Long, Long> since = new TreeMap<>();

    Oracle(List<Told> all, String subject, Windows windows, boolean latestAtBoundariesOnly) {
        this.windows = windows;
        this.latestAtBoundariesOnly = latestAtBoundariesOnly;
        this.mentions = all.stream().filter(m -> m.subject().equals(subject)).toList();
        findBeginnings();
    }

    /** Rolling values of one window at all boundaries before a time. */
    List<Rolling> rolling(Window window, long until) {
        var written = new ArrayList<Rolling>();
        var last = Sums.ZERO;
        for (long end : boundaries(until)) {
            var sums = new Longhand(held(window, end, end)).sums();
            if (!sums.equals(last)) {
                written.add(value(window, end, end));
                last = sums;
            }
        }
        return written;
    }

    /** Latest values of one window at all boundaries and gathered times before a time. */
    List<Rolling> latest(Window window, long until) {
        var times = new TreeSet<>(boundaries(until));
        if (!latestAtBoundariesOnly) {
            times.addAll(gatheredTimes(window));
        }
        var written = new ArrayList<Rolling>();
        var last = Sums.ZERO;
        for (long asOf : times.headSet(until)) {
            var sums = new Longhand(held(window, boundaryAfter(asOf), asOf)).sums();
            if (!sums.equals(last)) {
                written.add(value(window, boundaryAfter(asOf), asOf));
                last = sums;
            }
        }
        return written;
    }

    private Collection<Long> gatheredTimes(Window window) {
        var times = new ArrayList<Long>();
        long quietUntil = Long.MIN_VALUE;
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            long arrival = arrival(mention);
            var before = new Longhand(last(window, boundaryAfter(arrival), i)).sums();
            var after = new Longhand(last(window, boundaryAfter(arrival), i + 1)).sums();
            if (!after.equals(before)) {
                boolean first = arrival > quietUntil;
                boolean tie = times.contains(arrival);
                quietUntil = first ? arrival + mention.rules().latestInterval().toMillis() : quietUntil;
                times.add(first || tie ? arrival : quietUntil);
            }
        }
        return times;
    }

    /**
     * Notes at which arrivals a subject begins: the first one that counts, and each first one after a silence or after all
     * were withdrawn.
     */
    private void findBeginnings() {
        boolean known = false;
        int next = 0;
        for (long end = firstBoundary(); next < mentions.size(); end += MINUTE) {
            for (; next < mentions.size() && arrival(mentions.get(next)) <= end; next++) {
                var mention = mentions.get(next);
                if (counts(mention) && !known) {
                    since.put(arrival(mention), arrival(mention));
                    known = true;
                }
                known &= counts(mention) || !kept(next, mention.article()) || any(next);
            }
            known &= !held(windows.longest(), end, end).isEmpty()
                    || !held(windows.longest(), end + MINUTE, end).isEmpty();
        }
    }

    private Rolling value(Window window, long end, long asOf) {
        var held = new Longhand(held(window, end, asOf));
        var usual = new Longhand(held(windows.longest(), end, asOf));
        var newest = mentions.stream()
                .filter(m -> arrival(m) <= asOf && counts(m))
                .reduce((a, b) -> b)
                .orElseThrow();
        boolean ripe = !window.equals(windows.longest())
                && usual.stories().size() >= BASELINE_STORIES
                && asOf - since.floorEntry(asOf).getValue() >= length(windows.longest());
        return new Rolling(
                newest.subject(),
                Kind.TICKER,
                window,
                Instant.ofEpochMilli(end - length(window)),
                Instant.ofEpochMilli(end),
                Instant.ofEpochMilli(asOf),
                state(held, newest.rules()),
                rounded(held.sentiment(), 4),
                rounded(held.mean(m -> m.tone().positive()), 4),
                rounded(held.mean(m -> m.tone().negative()), 4),
                rounded(held.deviation(), 4),
                rounded(held.error(), 4),
                rounded(held.effectiveCount(), 2),
                rounded(held.weight(), 4),
                held.sums().articles(),
                held.sums().stories(),
                held.sources(),
                held.sums().positiveCount(),
                held.sums().neutralCount(),
                held.sums().negativeCount(),
                ripe ? rounded(held.attention(window, usual, windows.longest()), 2) : null,
                ripe ? rounded(held.surprise(usual), 2) : null,
                newest.config(),
                "0.1.0/17");
    }

    private static Rolling.State state(Longhand held, Rules rules) {
        if (held.held().isEmpty()) {
            return Rolling.State.NO_NEWS;
        }
        if (held.stories().isEmpty()) {
            return Rolling.State.ONLY_COPIES;
        }
        var least = BigDecimal.valueOf(rules.minEffectiveCount(), 4);
        return held.effectiveCount().compareTo(least) < 0 ? Rolling.State.THIN : Rolling.State.OK;
    }

    private List<Told> held(Window window, long end, long asOf) {
        int heard = (int) mentions.stream().filter(m -> arrival(m) <= asOf).count();
        return last(window, end, heard);
    }

    /** What a window holds of the last words on each article, after so many mentions. */
    private List<Told> last(Window window, long end, int heard) {
        return last(heard).stream()
                .filter(m -> minute(m) >= end - length(window) && minute(m) < end)
                .toList();
    }

    /** The last word on each article that was not withdrawn. */
    private List<Told> last(int heard) {
        var last = new LinkedHashMap<String, Told>();
        mentions.subList(0, heard).forEach(m -> last.put(m.article(), m));
        return last.values().stream().filter(m -> !m.withdrawn()).toList();
    }

    /** Whether an article was still counted anywhere as a mention came. */
    private boolean kept(int mention, String article) {
        return last(mention).stream()
                .filter(m -> m.article().equals(article))
                .anyMatch(m -> young(m, mentions.get(mention)));
    }

    /** Whether anything is still counted after a mention. */
    private boolean any(int mention) {
        return last(mention + 1).stream().anyMatch(m -> young(m, mentions.get(mention)));
    }

    private boolean counts(Told mention) {
        return !mention.withdrawn() && young(mention, mention);
    }

    private boolean young(Told mention, Told now) {
        return minute(mention) >= boundaryFrom(arrival(now)) - length(windows.longest());
    }

    private List<Long> boundaries(long until) {
        var boundaries = new ArrayList<Long>();
        for (long end = firstBoundary(); end < until; end += MINUTE) {
            boundaries.add(end);
        }
        return boundaries;
    }

    private long firstBoundary() {
        return mentions.stream()
                .filter(this::counts)
                .findFirst()
                .map(mention -> boundaryFrom(arrival(mention)))
                .orElse(Long.MAX_VALUE);
    }

    private static long boundaryFrom(long time) {
        return -Math.floorDiv(-time, MINUTE) * MINUTE;
    }

    private static long boundaryAfter(long time) {
        return Math.floorDiv(time, MINUTE) * MINUTE + MINUTE;
    }

    private static long arrival(Told mention) {
        return mention.arrived().toEpochMilli();
    }

    private static long minute(Told mention) {
        return Math.floorDiv(mention.published().toEpochMilli(), MINUTE) * MINUTE;
    }

    private static long length(Window window) {
        return window.length().toMillis();
    }
}
