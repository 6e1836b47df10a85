package tickertone.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tickertone.market.Alias;
import tickertone.market.Kind;
import tickertone.market.Subject;

/** Reads subjects of a watchlist, each in two steps: all must be declared before members can be checked. */
final class SubjectReader {
    private static final Set<String> KEYS = Set.of("id", "kind", "name", "listings", "bare", "aliases", "members");
    private static final Map<String, Kind> KINDS =
            Stream.of(Kind.values()).collect(Collectors.toMap(Kind::word, kind -> kind));
    private static final int LONGEST_NAME = 128;

    /** A subject of which id and kind have been read; empty where they are faulty. */
    record Declared(YamlFields fields, Optional<String> id, Optional<Kind> kind) {
        boolean basket() {
            return kind.filter(known -> known == Kind.BASKET).isPresent();
        }
    }

    private final Exchanges exchanges;
    private final AliasReader aliasReader;
    private final Ids ids = new Ids();
    private final Claims claims;

    SubjectReader(Exchanges exchanges, AliasReader aliasReader, Claims claims) {
        this.claims = claims;
        this.exchanges = exchanges;
        this.aliasReader = aliasReader;
    }

    Declared declare(YamlNode node) {
        var fields = node.fields(KEYS);
        var kind = fields.need("kind", "add kind: ticker, basket or theme").flatMap(SubjectReader::kind);
        return new Declared(fields, ids.declare(fields, kind), kind);
    }

    private static Optional<Kind> kind(YamlNode node) {
        var word = node.text(Integer.MAX_VALUE);
        var kind = word.flatMap(text -> Optional.ofNullable(KINDS.get(text)));
        if (word.isPresent() && kind.isEmpty()) {
            node.fault(
                    Fault.quote(word.get()) + " is no kind",
                    Nearest.hint(word.get(), KINDS.keySet().stream().sorted().toList()));
        }
        return kind;
    }

    /** Empty: it is faulty. */
    Optional<Subject> read(Declared declared) {
        var fields = declared.fields();
        var name = fields.need("name", "add name: for people to read").flatMap(node -> node.text(LONGEST_NAME));
        var aliases = aliases(declared);
        var members = members(declared);
        if (declared.id().isEmpty() || declared.kind().isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Subject(declared.id().get(), declared.kind().get(), name.get(), aliases, members));
    }

    private List<String> members(Declared declared) {
        var node = declared.fields().find("members");
        var members = node.map(ids::members).orElse(List.of());
        if (declared.basket() && node.map(YamlNode::isEmptyList).orElse(true)) {
            declared.fields().owner().fault("is a basket without members", "add members: [...]");
        }
        if (declared.kind().isPresent() && !declared.basket() && node.isPresent()) {
            node.get().fault("belongs to a basket only", "remove it, or write kind: basket");
            return List.of();
        }
        return members;
    }

    /** What is written by hand goes first: it may have rules, and wins over the same form of a listing. */
    private List<Alias> aliases(Declared declared) {
        var fields = declared.fields();
        var owner = declared.id().orElse(fields.owner().path());
        var kept = new ArrayList<Alias>();
        for (var node : items(fields, "aliases")) {
            aliasReader
                    .read(node)
                    .filter(alias -> claims.claim(owner, alias, node, true))
                    .ifPresent(kept::add);
        }
        var listings = items(fields, "listings");
        if (fields.truth("bare")) {
            kept.addAll(bare(fields, owner, listings));
        }
        for (var node : listings) {
            exchanges.aliases(node).stream()
                    .filter(alias -> claims.claim(owner, alias, node, false))
                    .forEach(kept::add);
        }
        checkNamed(declared);
        return kept;
    }

    private List<Alias> bare(YamlFields fields, String owner, List<YamlNode> listings) {
        if (listings.isEmpty()) {
            fields.find("bare")
                    .ifPresent(node -> node.fault("has no listing to take the symbol from", "add listings: [...]"));
        }
        return listings.stream()
                .flatMap(node -> Exchanges.bare(node).stream().filter(alias -> claims.claim(owner, alias, node, false)))
                .toList();
    }

    private static List<YamlNode> items(YamlFields fields, String key) {
        return fields.find(key).map(YamlNode::items).orElse(List.of());
    }

    /** A basket is named by its members. */
    private static void checkNamed(Declared declared) {
        var fields = declared.fields();
        boolean named = Stream.of("aliases", "listings")
                .flatMap(key -> fields.find(key).stream())
                .anyMatch(node -> !node.isEmptyList());
        if (fields.owner().isMapping() && !named && !declared.basket()) {
            fields.owner().fault("has nothing that names it", "add listings or aliases");
        }
    }
}
