package tickertone.text;

import java.util.ArrayList;
import java.util.List;

/**
 * An article made ready to be read: its folded text, cut into sentences.
 *
 * <p>Made once per article; finder, scorer and fingerprints all read it. All indices here are of the folded text.
 */
public final class Document {
    private final Article article;
    private final String original;
    private final Folded folded;
    private final int titleEnd;
    private final List<Sentence> sentences;

    private Document(Article article, String original, Folded folded, int titleEnd, List<Sentence> sentences) {
        this.article = article;
        this.original = original;
        this.folded = folded;
        this.titleEnd = titleEnd;
        this.sentences = List.copyOf(sentences);
    }

    public static Document of(Article article) {
        String original = article.text();
        var folded = Folded.of(original);
        int titleEnd = folded.indexOf(article.bodyStart() - 1);
        boolean titled = !folded.text().substring(0, titleEnd).isBlank();
        var sentences = new ArrayList<Sentence>();
        if (titled) {
            sentences.add(new Sentence(0, titleEnd));
        }
        new Splitter(original, folded).split(titleEnd, sentences);
        return new Document(article, original, folded, titled ? titleEnd : 0, sentences);
    }

    public Article article() {
        return article;
    }

    /** The article's text, made once. */
    public String original() {
        return original;
    }

    public Folded folded() {
        return folded;
    }

    /** In the order of the text, without the blanks between them; a title, if there is one, is the first, whole. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** Where the title ends; 0 if there is none. */
    public int titleEnd() {
        return titleEnd;
    }

    /** The index of the sentence that a character belongs to; a blank belongs to the sentence before it. */
    public int sentenceAt(int foldedIndex) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= foldedIndex) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
