package tickertone.text;

import java.util.ArrayList;
import java.util.List;
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
    private final List<Phrase> not;

    private Reading(String subject, Alias alias) {
        this.subject = subject;
        this.alias = alias;
        this.folded = Folded.fold(alias.text().strip());
        this.capitals = alias.capitals() ? capitals(alias.text().strip()) : new int[0];
        this.needs = alias.needs().stream()
                .map(word -> Folded.fold(word.strip()))
                .filter(this::tells)
                .collect(Collectors.toUnmodifiableSet());
        this.not = alias.not().stream().map(phrase -> Phrase.of(phrase, folded)).toList();
    }

    /** All readings of a watchlist, the undoubted first; aliases of which folding leaves nothing have none. */
    static List<Reading> of(Watchlist watchlist) {
        var readings = watchlist.subjects().stream()
                .flatMap(Reading::of)
                .filter(reading -> !reading.folded.isEmpty())
                .toList();
        Predicate<Reading> undoubted = Reading::undoubted;
        return Stream.concat(
                        readings.stream().filter(undoubted), readings.stream().filter(undoubted.negate()))
                .toList();
    }

    private static Stream<Reading> of(Subject subject) {
        return subject.aliases().stream().map(alias -> new Reading(subject.id(), alias));
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

    Set<String> needs() {
        return needs;
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

    /** The phrase, as the watchlist writes it, that stands over the alias at an index; null if none does. */
    @Nullable
    String phraseOver(String text, int at) {
        for (Phrase phrase : not) {
            if (phrase.over(text, at)) {
                return phrase.written();
            }
        }
        return null;
    }

    /** A word inside the alias itself would vouch for every mention: it tells nothing. */
    private boolean tells(String word) {
        return !word.isEmpty() && !folded.contains(word);
    }

    private static int[] capitals(String written) {
        var folded = Folded.of(written);
        return IntStream.range(0, folded.text().length())
                .filter(i -> Character.isUpperCase(written.codePointAt(folded.start(i))))
                .toArray();
    }

    /** A phrase that contains the alias, and where in it. */
    private record Phrase(String written, String folded, List<Integer> offsets) {
        static Phrase of(String written, String alias) {
            String folded = Folded.fold(written.strip());
            var offsets = new ArrayList<Integer>();
            if (folded.length() > alias.length()) {
                for (int at = folded.indexOf(alias); at >= 0; at = folded.indexOf(alias, at + 1)) {
                    offsets.add(at);
                }
            }
            return new Phrase(written, folded, offsets);
        }

        boolean over(String text, int at) {
            for (int offset : offsets) {
                int start = at - offset;
                if (start >= 0
                        && text.startsWith(folded, start)
                        && Words.stands(text, start, start + folded.length())) {
                    return true;
                }
            }
            return false;
        }
    }
}
