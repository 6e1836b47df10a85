package tickertone.rolling;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.LookUp.Named;
import tickertone.rolling.LookUp.Ref;
import tickertone.rolling.StoryKeys.Queued;
import tickertone.sentiment.Story;
import tickertone.text.Fingerprint;
import tickertone.text.Hash;
import tickertone.text.Likeness;

/**
 * Tells for each subject which articles tell a story that another has told before. It remembers nothing but what lies in
 * its store, and what it says depends on the order of what it is told and on arrivals alone.
 *
 * <p>An article keeps the place in a story that it was given first, through corrections and even after a withdrawal, for
 * as long as it is remembered: until its newest revision is older than the longest window.
 */
public final class Stories {
    /** Articles that one is compared with at most. */
    private static final int COMPARED = 16;
    /** Articles forgotten with each that comes: more than one, so that a backlog shrinks. */
    private static final int FORGOTTEN = 4;

    private static final List<Duration> SPANS =
            List.of(Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

    private final long memory;
    private final RetoldArticles articles;
    private final LookUp lookUp;
    private final Tellings tellings;
    private final Forgetting forgetting;

    /**
     * @param store written by nobody else
     * @param memory the longest window
     * @throws UnfitState if the store was written by another format
     */
    public Stories(Store store, Duration memory) {
        this.memory = memory.toMillis();
        this.articles = new RetoldArticles(store);
        this.lookUp = new LookUp(store, this.memory);
        this.tellings = new Tellings(store, this.memory);
        this.forgetting = new Forgetting(store, this.memory);
    }

    /**
     * Finds the place of an article, or of a further revision of one, among those before it. To be called in the one
     * order: arrivals never go back.
     *
     * @param arrival in milliseconds since 1970
     */
    public Story place(String subject, String articleId, long arrival, Fingerprint fingerprint) {
        forget(arrival, FORGOTTEN);
        long article = Hash.of(articleId);
        var known = known(subject, article, arrival);
        return known == null
                ? first(subject, articleId, arrival, fingerprint)
                : again(subject, article, known, new Retold(arrival, known.story(), known.sequence(), fingerprint));
    }

    /**
     * Takes an article's place from elsewhere instead of finding it: what it is like may have come before all that was
     * told here.
     *
     * @param arrival in milliseconds since 1970
     */
    public void recall(String subject, String articleId, long arrival, Fingerprint fingerprint, Story story) {
        long article = Hash.of(articleId);
        if (known(subject, article, arrival) != null) {
            place(subject, articleId, arrival, fingerprint);
            return;
        }
        forget(arrival, FORGOTTEN);
        var retold = new Retold(arrival, story.original(), story.sequence(), fingerprint);
        if (story.copy()) {
            var original = find(subject, Hash.of(story.original()), arrival);
            var before = telling(subject, original == null ? retold.withdrawn() : original, arrival);
            int last = Math.max(before.last(), retold.sequence());
            tellings.put(subject, retold.story(), before.plus(arrival, memory).withLast(last));
        }
        remember(subject, article, retold);
    }

    /**
     * Takes an article out: nothing is compared with it and it is not counted any more. Its copies stay copies.
     *
     * @return its place; null if it is not remembered
     */
    public @Nullable Story withdraw(String subject, String articleId, long arrival) {
        forget(arrival, FORGOTTEN);
        long article = Hash.of(articleId);
        var known = known(subject, article, arrival);
        return known == null
                ? null
                : again(subject, article, known, new Retold(arrival, known.story(), known.sequence(), null));
    }

    /**
     * Deletes what is forgotten by a time. What is not deleted yet is not known any more either: this changes no answer.
     *
     * @param most articles to delete at most
     */
    public void forget(long time, int most) {
        for (int i = 0; i < most; i++) {
            var queued = forgetting.take(time - memory);
            if (queued == null) {
                return;
            }
            forget(queued, time);
        }
    }

    /**
     * What is remembered of an article that is told of again. What is left of one that should be forgotten goes first: it
     * must not take the new row with it when its turn comes.
     */
    private @Nullable Retold known(String subject, long article, long now) {
        var retold = articles.find(subject, article);
        if (retold != null && now - retold.arrival() > memory) {
            var queued = new Queued(retold.arrival(), subject, article);
            forgetting.remove(queued);
            forget(queued, now);
            return null;
        }
        return retold;
    }

    private void forget(Queued queued, long time) {
        var retold = articles.find(queued.subject(), queued.article());
        if (retold != null) {
            articles.delete(queued.subject(), queued.article());
            tellings.forget(queued.subject(), retold.story(), time);
            lookUp.forget(queued.subject(), keys(retold), time);
        }
    }

    private Story first(String subject, String articleId, long arrival, Fingerprint fingerprint) {
        var named = lookUp.named(subject, fingerprint.keys(), arrival);
        var like = likest(named, arrival, fingerprint);
        if (like == null) {
            remember(named, Hash.of(articleId), new Retold(arrival, articleId, 1, fingerprint));
            return Story.original(articleId);
        }
        var before = telling(subject, like, arrival);
        var copy = new Retold(arrival, like.story(), Math.addExact(before.last(), 1), fingerprint);
        tellings.put(subject, copy.story(), before.plus(arrival, memory).withLast(copy.sequence()));
        remember(named, Hash.of(articleId), copy);
        return story(copy, before);
    }

    /** Another revision takes the place of the one before; it is never compared with it. */
    private Story again(String subject, long article, Retold before, Retold after) {
        long now = after.arrival();
        lookUp.remove(subject, keys(before), new Ref(article, before.arrival()), now);
        forgetting.remove(new Queued(before.arrival(), subject, article));
        var told = tellings.find(subject, before.story(), now);
        if (told == null) {
            remember(subject, article, after);
            return story(after, new Telling(before.sequence(), now, List.of()));
        }
        var others = before.fingerprint() == null ? told : told.minus(before.arrival(), now);
        var all = after.fingerprint() == null ? others : others.plus(now, memory);
        tellings.put(subject, before.story(), all);
        remember(subject, article, after);
        return story(after, others);
    }

    private void remember(String subject, long article, Retold retold) {
        remember(lookUp.named(subject, keys(retold), retold.arrival()), article, retold);
    }

    private void remember(Named named, long article, Retold retold) {
        String subject = named.subject();
        articles.put(subject, article, retold);
        lookUp.add(named, new Ref(article, retold.arrival()));
        forgetting.add(new Queued(retold.arrival(), subject, article));
    }

    private @Nullable Retold likest(Named named, long now, Fingerprint fingerprint) {
        Retold likest = null;
        int most = Likeness.NONE;
        for (var ref : named.mostShared().stream().limit(COMPARED).toList()) {
            var other = find(named.subject(), ref.article(), now);
            int likeness = other == null || other.fingerprint() == null
                    ? Likeness.NONE
                    : Likeness.of(other.fingerprint(), fingerprint);
            boolean better = likeness > most
                    || (likest != null && other != null && likeness == most && EARLIER.compare(other, likest) < 0);
            if (likeness > Likeness.NONE && better) {
                likest = other;
                most = likeness;
            }
        }
        return likest;
    }

    private static final Comparator<Retold> EARLIER = Comparator.comparingLong(Retold::arrival)
            .thenComparing(Retold::story)
            .thenComparingInt(Retold::sequence);

    private Telling telling(String subject, Retold member, long now) {
        var told = tellings.find(subject, member.story(), now);
        return told == null ? Telling.of(member) : told;
    }

    private @Nullable Retold find(String subject, long article, long now) {
        var retold = articles.find(subject, article);
        return retold == null || now - retold.arrival() > memory ? null : retold;
    }

    private static int[] keys(Retold retold) {
        return retold.fingerprint() == null ? new int[0] : retold.fingerprint().keys();
    }

    private Story story(Retold article, Telling others) {
        var similar = SPANS.stream()
                .map(span -> others.within(Math.min(span.toMillis(), memory), article.arrival()))
                .toList();
        return new Story(article.story(), article.sequence(), similar);
    }
}
