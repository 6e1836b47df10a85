package tickertone.sentiment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tickertone.market.Kind;
import tickertone.market.Subject;
import tickertone.market.Watchlist;
import tickertone.text.Article;
import tickertone.text.Document;
import tickertone.text.Finder;
import tickertone.text.Mention;

/** Makes one score of an article for each subject it speaks of; baskets are spoken of through their members. */
public final class Tagger {
    /** An article of more subjects is a list; the most relevant stay. */
    static final int MAX_SUBJECTS = 50;

    private static final int UNITS = 10_000;

    private final Watchlist watchlist;
    private final List<Subject> baskets;
    private final Finder finder;
    private final Scorer scorer;
    private final int silenceWeight;
    private final String config;
    private final String engine;

    private Tagger(Watchlist watchlist, Finder finder, Scorer scorer, int silenceWeight, String config, String engine) {
        this.watchlist = watchlist;
        this.baskets = watchlist.baskets();
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
        var opinions = scorer.score(document, findings.mentions());
        var subjects = spokenOf(census);
        var scores = subjects.stream()
                .map(subject -> view(subject, subjects.size(), census, opinions))
                .sorted(Comparator.comparingInt(Tagger::byRelevance).thenComparing(view -> view.subject.id()))
                .limit(MAX_SUBJECTS)
                .sorted(Comparator.comparing(view -> view.subject.id()))
                .map(view -> score(view, article, dateline))
                .toList();
        return new Tags(scores, findings.rejections());
    }

    /** That an article says nothing of a subject any more. */
    public Withdrawn withdraw(String subject, Kind kind, Dateline dateline) {
        return new Withdrawn(subject, kind, dateline, config, engine);
    }

    /** What the article says of one subject, and where it names it. */
    private record View(Subject subject, Opinion opinion, Relevance relevance, List<Mention> mentions) {}

    private static int byRelevance(View view) {
        return -view.relevance.value();
    }

    /** What the article names, and the baskets of it. */
    private List<Subject> spokenOf(Census census) {
        var named = census.subjects().stream().map(watchlist::subject).filter(subject -> subject.kind() != Kind.BASKET);
        return Stream.concat(named, baskets.stream().filter(basket -> named(basket, census)))
                .toList();
    }

    private static View view(Subject subject, int subjects, Census census, Map<String, Opinion> opinions) {
        if (subject.kind() == Kind.BASKET) {
            return basket(subject, subjects, census, opinions);
        }
        var mentions = census.mentions(subject.id());
        return new View(subject, opinion(opinions, subject.id()), census.relevance(mentions, subjects), mentions);
    }

    private static boolean named(Subject basket, Census census) {
        return parts(basket).anyMatch(census::names);
    }

    private static Stream<String> parts(Subject basket) {
        return Stream.concat(Stream.of(basket.id()), basket.members().stream()).distinct();
    }

    private static View basket(Subject basket, int subjects, Census census, Map<String, Opinion> opinions) {
        var parts = parts(basket).filter(census::names).toList();
        var weights = parts.stream()
                .map(part -> census.relevance(census.mentions(part), subjects).value())
                .toList();
        var opinion =
                Opinion.mean(parts.stream().map(part -> opinion(opinions, part)).toList(), weights);
        var mentions = census.mentions(parts);
        int relevance = weights.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new View(basket, opinion, census.relevance(mentions, subjects).withValue(relevance), mentions);
    }

    private static Opinion opinion(Map<String, Opinion> opinions, String subject) {
        var opinion = opinions.get(subject);
        if (opinion == null) {
            throw new IllegalStateException("the scorer has no opinion on " + subject);
        }
        return opinion;
    }

    private Score score(View view, Article article, Dateline dateline) {
        String text = article.text();
        var aliases = view.mentions.stream()
                .limit(Score.LISTED)
                .map(mention -> new Score.Named(Quote.of(text, mention.span()), mention.span()))
                .toList();
        return new Score(
                view.subject.id(),
                view.subject.kind(),
                dateline.revision() == 1 ? Score.Status.SCORED : Score.Status.CORRECTED,
                dateline,
                view.opinion,
                view.opinion.tone(),
                view.relevance,
                weight(view, watchlist.sourceWeight(dateline.source())),
                null,
                aliases,
                view.mentions.size() - aliases.size(),
                config,
                engine);
    }

    /** relevance x confidence x source x silence, rounded once. */
    private int weight(View view, int sourceWeight) {
        int silence = view.opinion.evidence().isEmpty() ? silenceWeight : UNITS;
        long product = (long) view.relevance.value() * view.opinion.confidence() * sourceWeight * silence;
        return Ratio.halfEven(product, (long) UNITS * UNITS * UNITS);
    }
}
