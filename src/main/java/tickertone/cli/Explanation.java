package tickertone.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tickertone.sentiment.Evidence;
import tickertone.sentiment.Score;
import tickertone.sentiment.Tags;
import tickertone.text.Article;
import tickertone.text.Span;

/**
 * Shows a person why an article scores as it does: the sentences with names and cues marked, then the sum.
 *
 * <p>Names stand in [square brackets], words that speak for the subject in {+braces}, those against it in {-braces}; a phrase
 * that holds a name is listed only.
 */
record Explanation(PrintWriter out, boolean colours) {
    private static final int CONTEXT = 60;
    private static final String BOLD = "\u001b[1m";
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String RESET = "\u001b[0m";

    /** A marked place of the text. */
    private record Mark(Span span, String open, String close, String colour) {}

    void print(Article article, Tags tags) {
        out.printf("== %s%n", clean(article.id()));
        if (tags.scores().isEmpty()) {
            out.println("   names no subject of the watchlist");
        }
        tags.scores().forEach(score -> print(article.text(), score));
        tags.rejections()
                .forEach(r -> out.printf(
                        "   turned down: \"%s\" at %d for %s, by rule %s%n",
                        clean(r.alias()), r.span().start(), r.subject(), clean(r.rule())));
        out.println();
    }

    private void print(String text, Score score) {
        out.printf(
                "%n%s  %s, score %s%n",
                score.subject(), score.tone().label(), units(score.tone().score()));
        excerpts(text, marks(score)).forEach(line -> out.println("   | " + line));
        for (var row : score.opinion().evidence()) {
            out.printf("   %9s  %s%n", signed(row.share()), source(row));
        }
        out.printf("   %9s  = ln(positive / negative)%n", signed(score.opinion().total()));
        var tone = score.tone();
        out.printf(
                "   positive %s, neutral %s, negative %s; score = positive - negative = (1 - %s) x tanh(%s / 2) = %s%n",
                units(tone.positive()),
                units(tone.neutral()),
                units(tone.negative()),
                units(tone.neutral()),
                units(score.opinion().total()),
                units(tone.score()));
        var relevance = score.relevance();
        out.printf(
                "   weight %s from relevance %s (%s, %d mentions in %d sentences, %d subjects) and confidence %s%n",
                units(score.weight()),
                units(relevance.value()),
                relevance.inTitle() ? "in the title" : "not in the title",
                relevance.mentions(),
                relevance.sentences(),
                relevance.subjects(),
                units(score.opinion().confidence()));
    }

    private List<Mark> marks(Score score) {
        var marks = new ArrayList<Mark>();
        score.aliases().forEach(alias -> marks.add(new Mark(alias.span(), "[", "]", BOLD)));
        for (var row : score.opinion().evidence()) {
            var span = row.span();
            if (span != null && score.aliases().stream().noneMatch(alias -> overlap(span, alias.span()))) {
                boolean good = row.share() >= 0;
                marks.add(new Mark(span, good ? "{+" : "{-", "}", good ? GREEN : RED));
            }
        }
        marks.sort(Comparator.comparingInt((Mark m) -> m.span().start())
                .thenComparingInt(m -> -m.span().end()));
        return marks;
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** The text around the marks, one line for marks that stand close together. */
    private List<String> excerpts(String text, List<Mark> marks) {
        var lines = new ArrayList<String>();
        int i = 0;
        while (i < marks.size()) {
            int from = Math.max(0, marks.get(i).span().start() - CONTEXT);
            int to = marks.get(i).span().end() + CONTEXT;
            int last = i;
            while (last + 1 < marks.size() && marks.get(last + 1).span().start() < to) {
                last++;
                to = Math.max(to, marks.get(last).span().end() + CONTEXT);
            }
            lines.add(excerpt(text, from, Math.min(to, text.length()), marks.subList(i, last + 1)));
            i = last + 1;
        }
        return lines;
    }

    private String excerpt(String text, int from, int to, List<Mark> marks) {
        var line = new StringBuilder(from > 0 ? "..." : "");
        int at = from;
        for (var mark : marks) {
            if (mark.span().start() < at) {
                continue;
            }
            line.append(clean(text.substring(at, mark.span().start())));
            line.append(colours ? mark.colour() : "").append(mark.open());
            line.append(clean(text.substring(mark.span().start(), mark.span().end())));
            line.append(mark.close()).append(colours ? RESET : "");
            at = mark.span().end();
        }
        return line.append(clean(text.substring(at, Math.max(at, to))))
                .append(to < text.length() ? "..." : "")
                .toString()
                .strip();
    }

    private static String source(Evidence row) {
        var span = row.span();
        return span == null
                ? row.text()
                : "\"%s\" at %d  (cue: %s)".formatted(clean(row.text()), span.start(), row.cue());
    }

    /** A text that cannot move the cursor. */
    private static String clean(String text) {
        return Columns.fit(text, Integer.MAX_VALUE);
    }

    private static String signed(int units) {
        return String.format(Locale.ROOT, "%+.4f", units / 10_000.0);
    }

    private static String units(int units) {
        return String.format(Locale.ROOT, "%.4f", units / 10_000.0);
    }
}
