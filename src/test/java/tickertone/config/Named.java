package tickertone.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tickertone.text.Article;
import tickertone.text.Document;
import tickertone.text.Span;

/** A text in which {@code [NVDA:Nvidia]} names a subject and {@code [-AAPL:Apple]} only reads like a name of one. */
record Named(String line, Document document, List<Name> meant, List<Name> turnedDown) {
    private static final Pattern NAME = Pattern.compile("\\[(-?)([A-Z0-9._-]+):([^]]+)]");
    private static final String TITLE = " // ";

    record Name(String subject, Span span) {
        /** Whether something found is this name; it may be a word longer or shorter, as "Meta" in "Meta Platforms". */
        boolean at(String subject, Span span) {
            return subject.equals(this.subject) && span.start() < this.span.end() && this.span.start() < span.end();
        }
    }

    static Named of(String line) {
        String written = line.replace("\\n", "\n").replace("\\u200b", "\u200b").replace("\\u00ad", "\u00ad");
        var plain = new StringBuilder();
        var meant = new ArrayList<Name>();
        var turnedDown = new ArrayList<Name>();
        boolean titled = written.contains(TITLE);
        String marked = titled ? written.replaceFirst(TITLE, "\n") : "\n" + written;
        var matcher = NAME.matcher(marked);
        while (matcher.find()) {
            matcher.appendReplacement(plain, "");
            var span =
                    new Span(plain.length(), plain.length() + matcher.group(3).length());
            (matcher.group(1).isEmpty() ? meant : turnedDown).add(new Name(matcher.group(2), span));
            plain.append(matcher.group(3));
        }
        matcher.appendTail(plain);
        int end = plain.indexOf("\n");
        var title = titled ? plain.substring(0, end) : null;
        var article = new Article("gold", title, plain.substring(end + 1), null, null, null, null);
        return new Named(line, Document.of(article), meant, turnedDown);
    }
}
