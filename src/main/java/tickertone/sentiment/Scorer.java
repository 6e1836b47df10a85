package tickertone.sentiment;

import java.util.List;
import java.util.Map;
import tickertone.text.Document;
import tickertone.text.Mention;

/** Says how a document speaks of each subject it names. A function: no state, same document, same opinions. */
public interface Scorer {
    /**
     * @param mentions in the order of the text
     * @return one opinion for each subject of {@code mentions}, in the order of first mention
     */
    Map<String, Opinion> score(Document document, List<Mention> mentions);
}
