package tickertone.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tickertone.market.Kind;
import tickertone.market.Subject;
import tickertone.market.Watchlist;

/** Views of all that one article names, and of the baskets of it. */
final class Views {
    private final Watchlist watchlist;
    private final Census census;
    private final Map<String, Opinion> opinions;
    private final List<Spoken> baskets = new ArrayList<>();
    private final Map<String, View> named = new HashMap<>();

    /** A basket, and all that speak of it: itself and its members. */
    record Basket(Subject subject, Set<String> parts) {
        static Basket of(Subject subject) {
            var parts = new LinkedHashSet<String>();
            parts.add(subject.id());
            parts.addAll(subject.members());
            return new Basket(subject, parts);
        }
    }

    /** A basket, and those of its parts that the article names. */
    private record Spoken(Basket basket, List<String> parts) {}

    /** @param opinions one for each subject of the census */
    Views(Watchlist watchlist, List<Basket> baskets, Census census, Map<String, Opinion> opinions) {
        this.watchlist = watchlist;
        this.census = census;
        this.opinions = opinions;
        for (var basket : baskets) {
            var parts = new ArrayList<String>();
            for (var part : basket.parts) {
                if (census.names(part)) {
                    parts.add(part);
                }
            }
            if (!parts.isEmpty()) {
                this.baskets.add(new Spoken(basket, parts));
            }
        }
    }

    /** In no order. */
    List<View> all() {
        var subjects = subjects();
        int size = subjects.size() + baskets.size();
        var views = new ArrayList<View>(size);
        for (var subject : subjects) {
            views.add(view(subject, size));
        }
        for (var spoken : baskets) {
            views.add(view(spoken, size));
        }
        return views;
    }

    private List<Subject> subjects() {
        var subjects = new ArrayList<Subject>();
        for (var id : census.subjects()) {
            var subject = watchlist.subject(id);
            if (subject.kind() != Kind.BASKET) {
                subjects.add(subject);
            }
        }
        return subjects;
    }

    /** What the article says of a subject that it names. */
    private View view(Subject subject, int subjects) {
        var known = named.get(subject.id());
        if (known != null) {
            return known;
        }
        var opinion = opinions.get(subject.id());
        if (opinion == null) {
            throw new IllegalStateException("the scorer has no opinion on " + subject.id());
        }
        var mentions = census.mentions(subject.id());
        var view = new View(subject, opinion, census.relevance(mentions, subjects), mentions);
        named.put(subject.id(), view);
        return view;
    }

    private View view(Spoken spoken, int subjects) {
        var opinions = new ArrayList<Opinion>();
        var weights = new ArrayList<Integer>();
        int most = 0;
        for (var part : spoken.parts) {
            var view = view(watchlist.subject(part), subjects);
            opinions.add(view.opinion());
            weights.add(view.relevance().value());
            most = Math.max(most, view.relevance().value());
        }
        var mentions = census.mentions(spoken.basket.parts);
        var relevance = census.relevance(mentions, subjects).withValue(most);
        return new View(spoken.basket.subject, Opinion.mean(opinions, weights), relevance, mentions);
    }
}
