package tickertone.rolling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.market.Kind;
import tickertone.sentiment.Dateline;
import tickertone.sentiment.Opinion;
import tickertone.sentiment.Relevance;
import tickertone.sentiment.Score;
import tickertone.sentiment.Story;
import tickertone.sentiment.Tone;

/** A score of which only what rolls is told. */
record Told(
        String subject,
        Instant arrived,
        Instant published,
        int weight,
        Tone tone,
        boolean copy,
        @Nullable String source,
        String config) {

    static final Tone GOOD = new Tone(7_000, 2_000, 1_000);
    static final Tone BAD = new Tone(500, 1_500, 8_000);
    static final Tone DULL = new Tone(2_000, 7_000, 1_000);

    /** A positive story from wire.example of weight one half, published when it arrived. */
    static Told of(String subject, Instant arrived) {
        return new Told(subject, arrived, arrived, 5_000, GOOD, false, "wire.example", "c0ffee");
    }

    /** On the day of all tests. */
    static Told at(String time) {
        return of("NVDA", Day.at(time));
    }

    Told of(String other) {
        return new Told(other, arrived, published, weight, tone, copy, source, config);
    }

    Told published(Instant other) {
        return new Told(subject, arrived, other, weight, tone, copy, source, config);
    }

    Told published(String time) {
        return published(Day.at(time));
    }

    Told ago(Duration before) {
        return published(arrived.minus(before));
    }

    Told weight(int other) {
        return new Told(subject, arrived, published, other, tone, copy, source, config);
    }

    Told tone(Tone other) {
        return new Told(subject, arrived, published, weight, other, copy, source, config);
    }

    /** A copy weighs nothing. */
    Told copied() {
        return new Told(subject, arrived, published, 0, tone, true, source, config);
    }

    Told source(@Nullable String other) {
        return new Told(subject, arrived, published, weight, tone, copy, other, config);
    }

    Told config(String other) {
        return new Told(subject, arrived, published, weight, tone, copy, source, other);
    }

    Score score() {
        var dateline = new Dateline("a1", 1, "title", source, "en", null, published, arrived, Dateline.Basis.PUBLISHED);
        var story = new Story("a0", copy ? 2 : 1, List.of(0, 0, 0, 0));
        return new Score(
                subject,
                Kind.TICKER,
                Score.Status.SCORED,
                dateline,
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
