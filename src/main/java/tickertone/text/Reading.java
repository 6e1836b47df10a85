package tickertone.text;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tickertone.market.Alias;
import tickertone.market.Subject;
import tickertone.market.Watchlist;

/** An alias as the name of one subject, made ready to be looked for: its folded text and its rules. */
final class Reading {
    private final String subject;
    private final Alias alias;
    private final String folded;
    private final int[] capitals;
    private final Set<String> needs;
    private final Idioms not;

    private Reading(String subject, Alias alias, Set<String> needs) {
        this.subject = subject;
        this.alias = alias;
        this.folded = Folded.fold(alias.text().strip());
        this.capitals = alias.capitals() ? capitals(alias.text().strip()) : new int[0];
        this.needs = needs;
        this.not = Idioms.of(alias.not(), folded);
    }

    /** All readings of a watchlist, the undoubted first; aliases of which folding leaves nothing have none. */
    static List<Reading> of(Watchlist watchlist) {
        // thousands of aliases share a set of needed words, the very same object
        var folded = new IdentityHashMap<Set<String>, Set<String>>();
        var readings = watchlist.subjects().stream()
                .flatMap(subject -> of(subject, folded))
                .filter(reading -> !reading.folded.isEmpty())
                .toList();
        Predicate<Reading> undoubted = Reading::undoubted;
        return Stream.concat(
                        readings.stream().filter(undoubted), readings.stream().filter(undoubted.negate()))
                .toList();
    }

    private static Stream<Reading> of(Subject subject, Map<Set<String>, Set<String>> folded) {
        return subject.aliases().stream()
                .map(alias ->
                        new Reading(subject.id(), alias, folded.computeIfAbsent(alias.needs(), Reading::foldAll)));
    }

    private static Set<String> foldAll(Set<String> words) {
        return words.stream()
                .map(word -> Folded.fold(word.strip()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    String subject() {
        return subject;
    }

    String alias() {
        return alias.text();
    }

    String folded() {
        return folded;
    }

    /** Folded words that may vouch for the alias; readings with the same words share the object. */
    Set<String> needs() {
        return needs;
    }

    /** Whether a folded word vouches for the alias. A word inside the alias itself would do so everywhere. */
    boolean vouches(String word) {
        return needs.contains(word) && !folded.contains(word);
    }

    boolean undoubted() {
        return alias.undoubted();
    }

    /** Whether the alias's capitals are capitals in the original of what stands at an index of the folded text. */
    boolean capitalAt(Folded text, String original, int at) {
        for (int capital : capitals) {
            if (!Character.isUpperCase(original.codePointAt(text.start(at + capital)))) {
                return false;
            }
        }
        return true;
    }

    /** The idiom, as the watchlist writes it, that stands over the alias at an index; null if none does. */
    @Nullable
    String idiomOver(String text, int at) {
        return not.against(text, at, at + folded.length());
    }

    private static int[] capitals(String written) {
        var folded = Folded.of(written);
        return IntStream.range(0, folded.text().length())
                .filter(i -> Character.isUpperCase(written.codePointAt(folded.start(i))))
                .toArray();
    }
}
