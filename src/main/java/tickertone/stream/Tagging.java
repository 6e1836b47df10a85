package tickertone.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tickertone.market.Kind;
import tickertone.rolling.ArticleMemory;
import tickertone.rolling.KnownArticle;
import tickertone.rolling.Rules;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Score;
import tickertone.sentiment.Tagger;
import tickertone.sentiment.Tags;
import tickertone.stream.Handled.Arrived;
import tickertone.stream.Handled.Onward;
import tickertone.stream.Handled.Receipt;
import tickertone.stream.Handled.SetAside;
import tickertone.stream.Handled.TakenBack;
import tickertone.stream.Outcome.Coordinates;
import tickertone.stream.ToOrder.Stamped;
import tickertone.text.Language;
import tickertone.text.Rejection;

/**
 * TAG: makes one stamped score per subject and a receipt of each article, and takes it from subjects that only the
 * revision before named; everything else passes.
 *
 * <p>A bug that one article brings to light sets that article aside, as if it had been unreadable; the next article is
 * read as ever.
 *
 * @param rules of the configuration, which each score carries along
 */
record Tagging(Tagger tagger, ArticleMemory memory, String config, Rules rules) {
    private static final Logger log = LoggerFactory.getLogger(Tagging.class);

    /** What to send on, the receipt last; nothing is sent or remembered before all of it is there. */
    List<Handled> tag(Handled handled) {
        if (handled instanceof TakenBack taken) {
            return takeBack(taken);
        }
        if (!(handled instanceof Arrived arrived)) {
            return List.of(handled);
        }
        try {
            return tag(arrived);
        } catch (RuntimeException bug) {
            return setAside(arrived, bug);
        }
    }

    private List<Handled> tag(Arrived arrived) {
        var article = arrived.article();
        var former = arrived.former();
        int revision = former == null ? 1 : former.revision() + 1;
        String language = Language.of(article);
        boolean supported = Language.supported(language);
        var dateline = Dateline.of(article, revision, language, arrived.arrival());
        var tags = supported ? tagger.tag(article, dateline) : Tags.NONE;

        var subjects = new TreeMap<String, Kind>();
        tags.scores().forEach(score -> subjects.put(score.subject(), score.kind()));
        var results = stamped(scored(tags), arrived.at());
        if (former != null) {
            results.addAll(stamped(withdrawn(former, subjects.keySet(), dateline), arrived.at()));
        }
        results.add(
                new Receipt(supported ? outcome(arrived, revision, tags) : unsupported(arrived, revision, language)));
        remember(dateline, new KnownArticle(revision, arrived.content(), subjects, millis(dateline)));
        return results;
    }

    private List<Handled> takeBack(TakenBack taken) {
        int revision = taken.former().revision() + 1;
        var dateline = Dateline.ofWithdrawal(taken.articleId(), revision, taken.arrival());
        var results = stamped(withdrawn(taken.former(), Set.of(), dateline), taken.at());
        results.add(
                new Receipt(Outcome.of(taken.articleId(), taken.at(), Outcome.Kind.WITHDRAWN, null, revision, config)));
        remember(dateline, new KnownArticle(revision, null, new TreeMap<>(), millis(dateline)));
        return results;
    }

    /** That the article says nothing any more of those subjects that only its former revision named. */
    private List<Unplaced> withdrawn(KnownArticle former, Set<String> named, Dateline dateline) {
        SortedMap<String, Kind> gone = new TreeMap<>(former.subjects());
        gone.keySet().removeAll(named);
        var withdrawn = new ArrayList<Unplaced>();
        gone.forEach((subject, kind) ->
                withdrawn.add(new Unplaced.TakenBack(tagger.withdraw(subject, kind, dateline), rules)));
        return withdrawn;
    }

    private List<Unplaced> scored(Tags tags) {
        var scored = new ArrayList<Unplaced>();
        var fingerprint = tags.fingerprint();
        if (fingerprint != null) {
            tags.scores().forEach(score -> scored.add(new Unplaced.Scored(score, rules, fingerprint)));
        }
        return scored;
    }

    private static List<Handled> stamped(List<Unplaced> revisions, Coordinates at) {
        var stamped = new ArrayList<Handled>();
        revisions.forEach(revision -> stamped.add(new Onward(Stamped.of(revision, at.partition(), at.offset()))));
        return stamped;
    }

    private void remember(Dateline dateline, KnownArticle known) {
        memory.remember(dateline.articleId(), known);
    }

    private static long millis(Dateline dateline) {
        return dateline.arrivedAt().toEpochMilli();
    }

    private List<Handled> setAside(Arrived arrived, RuntimeException bug) {
        log.error("a bug, brought to light by the record at {}", arrived.at(), bug);
        String reason = Reading.Reason.INTERNAL.word();
        return List.of(
                new SetAside(DeadLetter.of(arrived.original(), arrived.at(), bug)),
                new Receipt(
                        Outcome.of(arrived.article().id(), arrived.at(), Outcome.Kind.DEAD_LETTER, reason, 0, config)));
    }

    private Outcome unsupported(Arrived arrived, int revision, String language) {
        return Outcome.of(
                arrived.article().id(), arrived.at(), Outcome.Kind.UNSUPPORTED_LANGUAGE, language, revision, config);
    }

    private Outcome outcome(Arrived arrived, int revision, Tags tags) {
        List<Rejection> rejected =
                tags.rejections().stream().limit(Score.LISTED).toList();
        return new Outcome(
                arrived.article().id(),
                arrived.at(),
                tags.scores().isEmpty() ? Outcome.Kind.NO_MENTION : Outcome.Kind.SCORED,
                null,
                revision,
                tags.scores().stream().map(Score::subject).toList(),
                rejected,
                tags.rejections().size() - rejected.size(),
                config);
    }
}
