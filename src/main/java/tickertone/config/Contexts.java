package tickertone.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tickertone.market.Alias;

/** The named word lists of a watchlist, of which an alias may need one word near by. */
final class Contexts {
    private final Map<String, Set<String>> words = new HashMap<>();

    /** Thousands of aliases need the same lists: each expanded list is held once. */
    private final Map<List<String>, Set<String>> expanded = new HashMap<>();

    void read(YamlNode contexts) {
        contexts.entries().forEach((name, list) -> words.put(name, context(list)));
    }

    private static Set<String> context(YamlNode list) {
        if (list.isEmptyList()) {
            list.fault("names no word", "add a word, or remove the context");
        }
        return list.items().stream().flatMap(item -> word(item).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> word(YamlNode item) {
        var word = item.text(Alias.MAX_LENGTH);
        word.filter(text -> text.startsWith("@"))
                .ifPresent(text -> item.fault(
                        Fault.quote(text) + " is another context", "write its words out, contexts do not nest"));
        return word;
    }

    /** The words of a list in which {@code @name} stands for a context. */
    Set<String> expand(YamlNode needs) {
        var items = needs.items();
        if (needs.isEmptyList()) {
            needs.fault("names no word", "add a word or \"@context\", or remove the key");
        }
        items.forEach(this::check);
        var names = items.stream().flatMap(item -> item.raw().stream()).toList();
        return expanded.computeIfAbsent(names, this::expand);
    }

    private void check(YamlNode item) {
        item.text(Alias.MAX_LENGTH)
                .filter(name -> name.startsWith("@") && !known(name))
                .ifPresent(name -> item.fault(Fault.quote(name) + " is no context", Nearest.hint(name, names())));
    }

    private Set<String> expand(List<String> names) {
        return names.stream()
                .flatMap(name -> name.startsWith("@")
                        ? words.getOrDefault(name.substring(1), Set.of()).stream()
                        : List.of(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean known(String name) {
        return words.containsKey(name.substring(1));
    }

    private List<String> names() {
        return words.keySet().stream().map(name -> "@" + name).sorted().toList();
    }
}
