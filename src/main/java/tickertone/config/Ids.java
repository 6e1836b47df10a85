package tickertone.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tickertone.market.Kind;
import tickertone.market.Subject;

/** The ids of all subjects, also of those that are faulty otherwise, so that one fault does not make more of them. */
final class Ids {
    private record Declared(Optional<Kind> kind, int line) {}

    private final Map<String, Declared> declared = new LinkedHashMap<>();

    /** Empty: there is none that is valid and new. */
    Optional<String> declare(YamlFields subject, Optional<Kind> kind) {
        return subject.need("id", "add id: with a name such as NVDA")
                .flatMap(node -> node.text(Integer.MAX_VALUE).filter(id -> declare(node, id, kind)));
    }

    private boolean declare(YamlNode node, String id, Optional<Kind> kind) {
        if (!Subject.isId(id)) {
            node.fault(Fault.quote(id) + " is no id", "write 1 to 32 of A-Z 0-9 . _ -");
            return false;
        }
        var earlier = declared.putIfAbsent(id, new Declared(kind, node.line()));
        if (earlier != null) {
            node.fault(
                    id + " is a subject in line " + earlier.line() + " already", "put the two together, or rename one");
        }
        return earlier == null;
    }

    /** The members of a basket, once all ids are declared. */
    List<String> members(YamlNode list) {
        var members = new LinkedHashSet<String>();
        list.items().forEach(item -> item.text(Integer.MAX_VALUE).ifPresent(id -> {
            check(item, id);
            if (!members.add(id)) {
                item.fault(id + " is listed twice", "list it once");
            }
        }));
        return List.copyOf(members);
    }

    private void check(YamlNode item, String id) {
        var member = declared.get(id);
        if (member == null) {
            item.fault(Fault.quote(id) + " is no subject", Nearest.hint(id, declared.keySet()));
        } else if (member.kind().filter(kind -> kind == Kind.BASKET).isPresent()) {
            item.fault(id + " is a basket", "list its members instead, baskets do not nest");
        }
    }
}
