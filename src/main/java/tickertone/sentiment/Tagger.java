package tickertone.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tickertone.market.Kind;
import tickertone.market.Watchlist;
import tickertone.sentiment.Views.Basket;
import tickertone.text.Article;
import tickertone.text.Document;
import tickertone.text.Finder;
import tickertone.text.Fingerprint;

/** Makes one score of an article for each subject it speaks of; baskets are spoken of through their members. */
public final class Tagger {
    /** An article of more subjects is a list; the most relevant stay. */
    static final int MAX_SUBJECTS = 50;

    private static final int UNITS = 10_000;

    private final Watchlist watchlist;
    private final List<Basket> baskets;
    private final Finder finder;
    private final Scorer scorer;
    private final int silenceWeight;
    private final String config;
    private final String engine;

    private Tagger(Watchlist watchlist, Finder finder, Scorer scorer, int silenceWeight, String config, String engine) {
        this.watchlist = watchlist;
        this.baskets = watchlist.baskets().stream().map(Basket::of).toList();
        this.finder = finder;
        this.scorer = scorer;
        this.silenceWeight = silenceWeight;
        this.config = config;
        this.engine = engine;
    }

    /**
     * @param silenceWeight what a score without evidence counts, 0 to 10,000, units of 1/10,000
     * @param config digest of the configuration
     * @param engine program version and Java feature release
     */
    public static Tagger of(
            Watchlist watchlist, Finder finder, Scorer scorer, int silenceWeight, String config, String engine) {
        if (silenceWeight < 0 || silenceWeight > UNITS) {
            throw new IllegalArgumentException("silence weighs 0 to 1, in units of 1/10,000: " + silenceWeight);
        }
        return new Tagger(watchlist, finder, scorer, silenceWeight, config, engine);
    }

    /** @param dateline of the same article */
    public Tags tag(Article article, Dateline dateline) {
        var document = Document.of(article);
        var findings = finder.find(document);
        var census = new Census(document, findings.mentions());
        var views = new Views(watchlist, baskets, census, scorer.score(document, findings.mentions())).all();
        if (views.size() > MAX_SUBJECTS) {
            views.sort(Comparator.comparingInt(Tagger::byRelevance)
                    .thenComparing(view -> view.subject().id()));
            views.subList(MAX_SUBJECTS, views.size()).clear();
        }
        views.sort(Comparator.comparing(view -> view.subject().id()));
        int sourceWeight = watchlist.sourceWeight(dateline.source());
        var scores = new ArrayList<Score>(views.size());
        for (var view : views) {
            scores.add(score(view, document.original(), dateline, sourceWeight));
        }
        return new Tags(scores, findings.rejections(), scores.isEmpty() ? null : Fingerprint.of(document));
    }

    /** That an article says nothing of a subject any more. */
    public Withdrawn withdraw(String subject, Kind kind, Dateline dateline) {
        return new Withdrawn(subject, kind, dateline, config, engine);
    }

    private static int byRelevance(View view) {
        return -view.relevance().value();
    }

    private Score score(View view, String text, Dateline dateline, int sourceWeight) {
        int listed = Math.min(view.mentions().size(), Score.LISTED);
        var aliases = new ArrayList<Score.Named>(listed);
        for (var mention : view.mentions().subList(0, listed)) {
            aliases.add(new Score.Named(Quote.of(text, mention.span()), mention.span()));
        }
        return new Score(
                view.subject().id(),
                view.subject().kind(),
                dateline.revision() == 1 ? Score.Status.SCORED : Score.Status.CORRECTED,
                dateline,
                view.opinion(),
                view.opinion().tone(),
                view.relevance(),
                weight(view, sourceWeight),
                null,
                aliases,
                view.mentions().size() - listed,
                config,
                engine);
    }

    /** relevance x confidence x source x silence, rounded once. */
    private int weight(View view, int sourceWeight) {
        int silence = view.opinion().silent() ? silenceWeight : UNITS;
        long product = (long) view.relevance().value() * view.opinion().confidence() * sourceWeight * silence;
        return Ratio.halfEven(product, (long) UNITS * UNITS * UNITS);
    }
}
