package tickertone.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tickertone.sentiment.Polarity;
import tickertone.text.Article;
import tickertone.text.Document;
import tickertone.text.Mention;
import tickertone.text.Span;

/**
 * A labelled text as a scorer sees it: every labelled target is a subject, so that the targets of a text know each other.
 * Rows of one target are one subject; a row without target is a subject that the whole text speaks of.
 */
public final class Panel {
    /** The subject of rows that mean the whole text. */
    static final String WHOLE = "(whole)";

    private final List<LabelledRow> rows;
    private final boolean mixed;

    private Panel(List<LabelledRow> rows, boolean mixed) {
        this.rows = List.copyOf(rows);
        this.mixed = mixed;
    }

    /**
     * One panel for the placed targets of each text, and one for those that mean it whole, in the order of first
     * appearance.
     */
    public static List<Panel> of(List<LabelledRow> rows) {
        var texts = new LinkedHashMap<String, List<LabelledRow>>();
        rows.forEach(row ->
                texts.computeIfAbsent(row.text(), text -> new ArrayList<>()).add(row));
        return texts.values().stream().flatMap(Panel::ofText).toList();
    }

    private static Stream<Panel> ofText(List<LabelledRow> rows) {
        boolean mixed = rows.stream().map(LabelledRow::label).distinct().count() > 1;
        var placed = rows.stream().filter(row -> row.place() != null).toList();
        var whole = rows.stream().filter(row -> row.place() == null).toList();
        return Stream.of(placed, whole).filter(part -> !part.isEmpty()).map(part -> new Panel(part, mixed));
    }

    /** At least one, in the order they were given. */
    public List<LabelledRow> rows() {
        return rows;
    }

    public String text() {
        return rows.get(0).text();
    }

    /** Whether the targets of its text are not all spoken of alike. */
    public boolean mixed() {
        return mixed;
    }

    /** The text as the body of an article without title. */
    public Document document() {
        String id = rows.get(0).id();
        return Document.of(new Article(id.isEmpty() ? "text" : id, null, text(), null, null, null, null));
    }

    /** What a row's opinion is found under. */
    public static String subject(LabelledRow row) {
        String target = row.target();
        return target == null || row.place() == null ? WHOLE : target;
    }

    /** In the order of the text; a place that two rows name for one subject counts once. */
    public List<Mention> mentions(Document document) {
        var mentions = new LinkedHashSet<Mention>();
        for (var row : rows) {
            var place = row.place();
            if (place != null) {
                mentions.add(mention(document, subject(row), place));
            }
        }
        if (mentions.isEmpty()) {
            return whole(document);
        }
        return mentions.stream()
                .sorted(Comparator.comparingInt(mention -> mention.folded().start()))
                .toList();
    }

    /** A subject that the whole text speaks of: each sentence is a mention of it. */
    public static List<Mention> whole(Document document) {
        var mentions = new ArrayList<Mention>();
        for (int i = 0; i < document.sentences().size(); i++) {
            var sentence = document.sentences().get(i);
            var folded = new Span(sentence.start(), sentence.end());
            mentions.add(new Mention(WHOLE, "", document.folded().span(folded.start(), folded.end()), folded, i));
        }
        return mentions;
    }

    private static Mention mention(Document document, String subject, Span place) {
        int shift = document.article().bodyStart();
        var original = new Span(place.start() + shift, place.end() + shift);
        var folded = new Span(
                document.folded().indexOf(original.start()), document.folded().indexOf(original.end()));
        return new Mention(subject, subject, original, folded, document.sentenceAt(folded.start()));
    }

    /** By subject, in the order of first appearance; of two labels for one subject the first. */
    public Map<String, Polarity> labels() {
        var labels = new LinkedHashMap<String, Polarity>();
        rows.forEach(row -> labels.putIfAbsent(subject(row), row.label()));
        return labels;
    }
}
