package tickertone.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tickertone.market.Alias;
import tickertone.text.Folded;

/** Reads one alias of a watchlist: a text, or a mapping of a text and its rules. */
final class AliasReader {
    private static final Set<String> KEYS = Set.of("text", "case", "needs", "not");

    private final Contexts contexts;
    private final Phrasebook phrases;

    AliasReader(Contexts contexts, Phrasebook phrases) {
        this.contexts = contexts;
        this.phrases = phrases;
    }

    /** Empty: it is faulty. Its rules are read all the same, so that their faults show. */
    Optional<Alias> read(YamlNode node) {
        if (!node.isMapping()) {
            return text(node).map(Alias::of);
        }
        var fields = node.fields(KEYS);
        var text = fields.need("text", "add text: with the string that names the subject")
                .flatMap(AliasReader::text);
        boolean capitals = fields.truth("case");
        var needs = fields.find("needs").map(contexts::expand).orElse(Set.of());
        var not = fields.find("not").map(list -> phrases.expand(list, text)).orElse(List.of());
        return text.map(written -> new Alias(written, capitals, needs, not));
    }

    private static Optional<String> text(YamlNode node) {
        var text = node.text(Alias.MAX_LENGTH);
        boolean visible =
                text.filter(written -> !Folded.fold(written).isBlank()).isPresent();
        if (text.isPresent() && !visible) {
            node.fault("has only characters that are not searched", "write a name");
        }
        return text.filter(written -> visible);
    }
}
