package tickertone.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tickertone.market.Alias;
import tickertone.text.Folded;

/** Reads phrases under which an alias means something else, and the named lists of them, with {} for the alias. */
final class Phrasebook {
    private static final String NAME = "@";
    private static final String HOLE = "{}";
    /** Marks a phrase under which the alias is meant after all. */
    private static final String MEANT = "+";
    /** (cut|raised): each of them in turn. */
    private static final Pattern CHOICE = Pattern.compile("\\(([^()|]*\\|[^()]*)\\)");
    /** Longer texts are no phrases. */
    private static final int LONGEST = 1_000;
    /** Each phrase is held once per alias. */
    private static final int MOST = 1_000;

    private final Map<String, List<String>> lists = new HashMap<>();

    void read(YamlNode phrases) {
        phrases.entries()
                .forEach((name, list) -> lists.put(
                        name,
                        list.items().stream()
                                .flatMap(item -> withHole(item).stream())
                                .toList()));
    }

    private static List<String> withHole(YamlNode item) {
        var phrases = item.text(LONGEST).map(text -> choices(item, text)).orElse(List.of());
        if (phrases.stream()
                .anyMatch(phrase -> !phrase.contains(HOLE) || phrase.strip().equals(HOLE))) {
            item.fault("does not say where the alias stands among other words", "write {} for the alias");
            return List.of();
        }
        return phrases;
    }

    /** @param alias empty if it is faulty */
    List<String> expand(YamlNode list, Optional<String> alias) {
        return list.items().stream().flatMap(item -> phrases(item, alias)).toList();
    }

    private Stream<String> phrases(YamlNode item, Optional<String> alias) {
        var written = item.text(LONGEST).orElse("");
        if (written.startsWith(NAME)) {
            return named(item, written).stream()
                    .flatMap(phrase -> alias.map(text -> phrase.replace(HOLE, text)).stream());
        }
        var phrases = written.isEmpty() ? List.<String>of() : choices(item, written);
        alias.ifPresent(text -> phrases.stream().limit(1).forEach(phrase -> check(item, phrase, text)));
        return phrases.stream();
    }

    private List<String> named(YamlNode item, String name) {
        var phrases = lists.get(name.substring(NAME.length()));
        if (phrases == null) {
            var known = lists.keySet().stream().map(NAME::concat).sorted().toList();
            item.fault(Fault.quote(name) + " is no list of phrases", Nearest.hint(name, known));
            return List.of();
        }
        return phrases;
    }

    private static List<String> choices(YamlNode item, String text) {
        var phrases = List.of(text);
        while (CHOICE.matcher(phrases.get(0)).find()) {
            phrases = phrases.stream()
                    .flatMap(Phrasebook::choose)
                    .limit(MOST + 1L)
                    .toList();
        }
        if (phrases.size() > MOST) {
            item.fault("makes more than " + MOST + " phrases", "write several with fewer choices");
            return List.of();
        }
        if (phrases.stream().anyMatch(phrase -> phrase.length() > Alias.MAX_LENGTH * 2)) {
            item.fault("makes a phrase of over " + Alias.MAX_LENGTH * 2 + " characters", "write a shorter one");
            return List.of();
        }
        return phrases;
    }

    private static Stream<String> choose(String phrase) {
        var choice = CHOICE.matcher(phrase);
        if (!choice.find()) {
            return Stream.of(phrase);
        }
        var chosen = new ArrayList<String>();
        for (var word : choice.group(1).split("\\|", -1)) {
            chosen.add(phrase.substring(0, choice.start()) + word + phrase.substring(choice.end()));
        }
        return chosen.stream();
    }

    private static void check(YamlNode item, String phrase, String alias) {
        var folded = Folded.fold(phrase.startsWith(MEANT) ? phrase.substring(MEANT.length()) : phrase);
        var within = Folded.fold(alias);
        if (!folded.contains(within)) {
            item.fault(
                    Fault.quote(phrase) + " does not contain the alias " + Fault.quote(alias),
                    "write the longer phrase in which the alias means something else");
        } else if (folded.equals(within)) {
            item.fault(Fault.quote(phrase) + " rules its own alias out everywhere", "write a longer phrase");
        }
    }
}
