package tickertone.rolling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tickertone.market.Kind;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Relevance;
import tickertone.sentiment.Score;
import tickertone.sentiment.Story;
import tickertone.sentiment.Tone;
import tickertone.sentiment.Withdrawn;

/**
 * A score of which only what rolls is told, or that one is withdrawn.
 *
 * @param article its id; every mention is of an article of its own unless something else is said
 */
record Told(
        String subject,
        String article,
        Instant arrived,
        Instant published,
        int weight,
        Tone tone,
        boolean copy,
        boolean withdrawn,
        @Nullable String source,
        String config,
        Rules rules) {

    private static final AtomicLong ARTICLES = new AtomicLong();

    static final Tone GOOD = new Tone(7_000, 2_000, 1_000);
    static final Tone BAD = new Tone(500, 1_500, 8_000);
    static final Tone DULL = new Tone(2_000, 7_000, 1_000);

    /** A positive story from wire.example of weight one half, published when it arrived. */
    static Told of(String subject, Instant arrived) {
        String article = "a" + ARTICLES.incrementAndGet();
        return new Told(
                subject, article, arrived, arrived, 5_000, GOOD, false, false, "wire.example", "c0ffee", Desk.RULES);
    }

    /** On the day of all tests. */
    static Told at(String time) {
        return of("NVDA", Day.at(time));
    }

    Told of(String other) {
        return new Told(other, article, arrived, published, weight, tone, copy, withdrawn, source, config, rules);
    }

    Told published(Instant other) {
        return new Told(subject, article, arrived, other, weight, tone, copy, withdrawn, source, config, rules);
    }

    Told published(String time) {
        return published(Day.at(time));
    }

    Told ago(Duration before) {
        return published(arrived.minus(before));
    }

    Told weight(int other) {
        return new Told(subject, article, arrived, published, other, tone, copy, withdrawn, source, config, rules);
    }

    Told tone(Tone other) {
        return new Told(subject, article, arrived, published, weight, other, copy, withdrawn, source, config, rules);
    }

    Told arrived(Instant other) {
        return new Told(subject, article, other, published, weight, tone, copy, withdrawn, source, config, rules);
    }

    Told article(String other) {
        return new Told(subject, other, arrived, published, weight, tone, copy, withdrawn, source, config, rules);
    }

    /** Takes the article back. */
    Told takenBack() {
        return new Told(subject, article, arrived, published, weight, tone, copy, true, source, config, rules);
    }

    /** A copy weighs nothing. */
    Told copied() {
        return new Told(subject, article, arrived, published, 0, tone, true, withdrawn, source, config, rules);
    }

    Told source(@Nullable String other) {
        return new Told(subject, article, arrived, published, weight, tone, copy, withdrawn, other, config, rules);
    }

    Told config(String other) {
        return new Told(subject, article, arrived, published, weight, tone, copy, withdrawn, source, other, rules);
    }

    /** Those of the configuration. */
    Told rules(Rules other) {
        return new Told(subject, article, arrived, published, weight, tone, copy, withdrawn, source, config, other);
    }

    void tell(Roller roller) {
        if (withdrawn) {
            roller.withdraw(new Withdrawn(subject, Kind.TICKER, dateline(), config, "0.1.0/17"), rules);
        } else {
            roller.add(score(), rules);
        }
    }

    private Dateline dateline() {
        return new Dateline(article, 1, "title", source, "en", null, published, arrived, Dateline.Basis.PUBLISHED);
    }

    Score score() {
        var story = new Story("a0", copy ? 2 : 1, List.of(0, 0, 0, 0));
        return new Score(
                subject,
                Kind.TICKER,
                Score.Status.SCORED,
                dateline(),
                new Opinion(List.of(), 0, 5_000, null),
                tone,
                new Relevance(5_000, true, 1, 0, 1, 1),
                weight,
                story,
                List.of(),
                0,
                config,
                "0.1.0/17");
    }
}
