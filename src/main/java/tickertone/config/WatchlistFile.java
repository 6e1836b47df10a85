package tickertone.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tickertone.market.Alias;
import tickertone.market.SourceWeights;
import tickertone.market.Subject;
import tickertone.text.Folded;

/**
 * Reads {@code watchlist.yaml}; its own head describes the format.
 *
 * @param subjects those without a fault
 * @param doubts about aliases that may name something else; no faults
 */
record WatchlistFile(List<Subject> subjects, SourceWeights sources, List<Fault> doubts) {
    private static final Set<String> KEYS = Set.of("contexts", "phrases", "exchanges", "sources", "sure", "subjects");
    private static final String REMEDY = "list at least one";

    static WatchlistFile parse(TextFile file, Faults faults) {
        return YamlFile.parse(file, faults)
                .map(root -> read(root.fields(KEYS)))
                .orElse(new WatchlistFile(List.of(), SourceWeights.equal(), List.of()));
    }

    private static WatchlistFile read(YamlFields root) {
        var contexts = new Contexts();
        root.find("contexts").ifPresent(contexts::read);
        var phrases = new Phrasebook();
        root.find("phrases").ifPresent(phrases::read);
        var exchanges = new Exchanges();
        root.find("exchanges").ifPresent(exchanges::read);
        var sources = root.find("sources").map(Sources::read).orElse(SourceWeights.equal());
        var claims = new Claims(Claims.MOST);
        var subjects = subjects(root, new SubjectReader(exchanges, new AliasReader(contexts, phrases), claims));
        return new WatchlistFile(subjects, sources, Doubts.of(claims.all(), sure(root)));
    }

    /** Aliases that the operator has looked at, folded. */
    private static Set<String> sure(YamlFields root) {
        return root.find("sure").map(YamlNode::items).orElse(List.of()).stream()
                .flatMap(item -> item.text(Alias.MAX_LENGTH).stream())
                .map(Folded::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Subject> subjects(YamlFields root, SubjectReader reader) {
        var list = root.need("subjects", REMEDY);
        var nodes = list.map(YamlNode::items).orElse(List.of());
        list.filter(YamlNode::isEmptyList).ifPresent(node -> node.fault("has no subject", REMEDY));
        var declared = nodes.stream().map(reader::declare).toList();
        return declared.stream().flatMap(one -> reader.read(one).stream()).toList();
    }
}
