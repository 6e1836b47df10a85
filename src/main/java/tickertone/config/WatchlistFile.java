package tickertone.config;

import java.util.List;
import java.util.Set;
import tickertone.market.SourceWeights;
import tickertone.market.Subject;

/**
 * Reads {@code watchlist.yaml}; its own head describes the format.
 *
 * @param subjects those without a fault
 */
record WatchlistFile(List<Subject> subjects, SourceWeights sources) {
    private static final Set<String> KEYS = Set.of("contexts", "exchanges", "sources", "subjects");
    private static final String REMEDY = "list at least one";

    static WatchlistFile parse(TextFile file, Faults faults) {
        return YamlFile.parse(file, faults)
                .map(root -> read(root.fields(KEYS)))
                .orElse(new WatchlistFile(List.of(), SourceWeights.equal()));
    }

    private static WatchlistFile read(YamlFields root) {
        var contexts = new Contexts();
        root.find("contexts").ifPresent(contexts::read);
        var exchanges = new Exchanges();
        root.find("exchanges").ifPresent(exchanges::read);
        var sources = root.find("sources").map(Sources::read).orElse(SourceWeights.equal());
        return new WatchlistFile(subjects(root, new SubjectReader(exchanges, contexts)), sources);
    }

    private static List<Subject> subjects(YamlFields root, SubjectReader reader) {
        var list = root.need("subjects", REMEDY);
        var nodes = list.map(YamlNode::items).orElse(List.of());
        list.filter(YamlNode::isEmptyList).ifPresent(node -> node.fault("has no subject", REMEDY));
        var declared = nodes.stream().map(reader::declare).toList();
        return declared.stream().flatMap(one -> reader.read(one).stream()).toList();
    }
}
