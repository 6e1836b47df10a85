package tickertone.sentiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tickertone.text.Document;
import tickertone.text.Mention;

/** Counts who is named where in a document, which is all that relevance depends on. */
final class Census {
    private final Document document;
    private final List<Mention> all;
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    /** By number of sentences: how many subjects are named in as many or more. */
    private final int[] asOften;

    /** @param mentions in the order of the text */
    Census(Document document, List<Mention> mentions) {
        this.document = document;
        this.all = mentions;
        this.asOften = new int[mentions.size() + 1];
        for (var mention : mentions) {
            this.mentions
                    .computeIfAbsent(mention.subject(), id -> new ArrayList<>())
                    .add(mention);
        }
        for (var named : this.mentions.values()) {
            asOften[sentences(named)]++;
        }
        for (int sentences = mentions.size(); sentences > 0; sentences--) {
            asOften[sentences - 1] += asOften[sentences];
        }
    }

    /** In the order of first mention. */
    Set<String> subjects() {
        return mentions.keySet();
    }

    boolean names(String subject) {
        return mentions.containsKey(subject);
    }

    List<Mention> mentions(String subject) {
        return mentions.getOrDefault(subject, List.of());
    }

    /** Mentions of any of these subjects, in the order of the text. */
    List<Mention> mentions(Set<String> subjects) {
        var named = new ArrayList<Mention>();
        for (var mention : all) {
            if (subjects.contains(mention.subject())) {
                named.add(mention);
            }
        }
        return named;
    }

    /** @param subjects how many the article speaks of */
    Relevance relevance(List<Mention> named, int subjects) {
        int sentences = sentences(named);
        var first = named.get(0);
        return Relevance.of(
                first.folded().start() < document.titleEnd(),
                named.size(),
                first.sentence(),
                sentences,
                subjects,
                Math.max(0, asOften[sentences] - 1),
                document.sentences().size());
    }

    private static int sentences(List<Mention> named) {
        int sentences = 0;
        int last = -1;
        for (var mention : named) {
            sentences += mention.sentence() == last ? 0 : 1;
            last = mention.sentence();
        }
        return sentences;
    }
}
