package tickertone.sentiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tickertone.text.Article;
import tickertone.text.Document;
import tickertone.text.Mention;
import tickertone.text.Span;

/** A text whose subjects stand in brackets with the sign they should get: "[Nvidia]- sinks while [Vistra]+ rallies". */
record Marked(String line, Document document, List<Mention> mentions, Map<String, Character> signs) {
    private static final Pattern SUBJECT = Pattern.compile("\\[([^]]+)]([-+0]?)");

    static Marked of(String line) {
        return of(null, line);
    }

    static Marked of(String title, String body) {
        var text = new StringBuilder();
        var names = new ArrayList<String>();
        var spans = new ArrayList<Span>();
        var signs = new LinkedHashMap<String, Character>();
        String marked = (title == null ? "" : title) + "\n" + body;
        var matcher = SUBJECT.matcher(marked);
        int last = 0;
        while (matcher.find()) {
            text.append(marked, last, matcher.start());
            names.add(matcher.group(1));
            spans.add(new Span(text.length(), text.length() + matcher.group(1).length()));
            text.append(matcher.group(1));
            signs.put(
                    matcher.group(1),
                    matcher.group(2).isEmpty() ? '?' : matcher.group(2).charAt(0));
            last = matcher.end();
        }
        text.append(marked.substring(last));
        int split = text.indexOf("\n");
        var document = Document.of(new Article(
                "a",
                title == null ? null : text.substring(0, split),
                text.substring(split + 1),
                null,
                null,
                null,
                null));
        return new Marked(marked.strip(), document, mentions(document, names, spans), signs);
    }

    private static List<Mention> mentions(Document document, List<String> names, List<Span> spans) {
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < names.size(); i++) {
            var span = spans.get(i);
            var folded = new Span(folded(document, span.start()), folded(document, span.end()));
            mentions.add(new Mention(names.get(i), names.get(i), span, folded, document.sentenceAt(folded.start())));
        }
        return mentions;
    }

    private static int folded(Document document, int offset) {
        int at = 0;
        while (document.folded().start(at) < offset) {
            at++;
        }
        return at;
    }

    /** Subjects whose score has not the sign it should have. */
    List<String> faults(Scorer scorer) {
        var faults = new ArrayList<String>();
        scorer.score(document, mentions).forEach((subject, opinion) -> {
            if (signs.get(subject) != sign(opinion)) {
                faults.add(line + ": " + subject + " " + opinion.total() + " " + opinion.evidence());
            }
        });
        return faults;
    }

    private static char sign(Opinion opinion) {
        if (opinion.total() == 0 || opinion.tone().polarity() == Polarity.NEUTRAL) {
            return '0';
        }
        return opinion.total() > 0 ? '+' : '-';
    }
}
