package tickertone.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tickertone.text.Words;

/**
 * Aliases that may well name something else and have no rule that tells: warnings, for an operator to look at once.
 *
 * <p>An alias has such a rule if it has {@code needs} or {@code not}; a single sign needs {@code needs}. Capitals alone do
 * not tell: a sentence begins with one, and headlines have nothing else.
 */
final class Doubts {
    private static final String NEEDS = "add needs: with words that stand beside the name";
    private static final String NOT = "name them under not:, or add needs: with words that stand beside the name";
    private static final String BARE = "remove bare:, and write the symbol as an alias with needs:";
    private static final String SURE = ", or list it under sure: at the top of the file";

    private final Map<String, Claims.Claim> claims;
    private final Set<String> sure;
    private final CommonWords common = CommonWords.read();
    private final List<Fault> found = new ArrayList<>();

    private Doubts(Map<String, Claims.Claim> claims, Set<String> sure) {
        this.claims = claims;
        this.sure = sure;
    }

    /**
     * In the order of the file.
     *
     * @param claims by folded alias
     * @param sure folded aliases that the operator has looked at
     */
    static List<Fault> of(Map<String, Claims.Claim> claims, Set<String> sure) {
        return new Doubts(claims, sure).find();
    }

    private List<Fault> find() {
        var open = new LinkedHashMap<String, Claims.Claim>();
        claims.forEach((folded, claim) -> {
            if (!sure.contains(folded) && !told(folded, claim)) {
                open.put(folded, claim);
            }
        });
        open.forEach(this::lookAt);
        collisions(open);
        return found.stream().sorted().toList();
    }

    private static boolean told(String folded, Claims.Claim claim) {
        var alias = claim.alias();
        return !alias.needs().isEmpty() || (!alias.not().isEmpty() && folded.length() > 1);
    }

    private void lookAt(String folded, Claims.Claim claim) {
        var meaning = meaning(folded, claim);
        var around = common.around(folded).filter(word -> !claims.containsKey(word));
        if (meaning.isPresent()) {
            doubt(claim, meaning.get(), claim.written() ? NEEDS : BARE);
        } else if (around.isPresent()) {
            doubt(claim, "stands in everyday words such as " + Fault.quote(around.get()), NOT);
        }
    }

    private Optional<String> meaning(String folded, Claims.Claim claim) {
        boolean word = common.has(folded);
        if (folded.length() == 1) {
            return Optional.of(
                    Words.han(folded.charAt(0))
                            ? "is one character, a part of many words"
                            : "is a single sign: an initial, a grade, a unit");
        }
        if (folded.chars().allMatch(Character::isDigit)) {
            return Optional.of("is a number: a count, a price, a year");
        }
        if (word && claim.alias().capitals()) {
            return Optional.of(
                    "is also an everyday word, which begins sentences and stands in headlines all in capitals");
        }
        if (word) {
            return Optional.of("is also an everyday word");
        }
        boolean letters = folded.chars().allMatch(c -> Words.letter((char) c));
        return folded.length() == 2 && letters && !claim.alias().capitals()
                ? Optional.of("is two letters, found in small ones too")
                : Optional.empty();
    }

    /** An alias that is a part of another subject's longer one is likely short for that, too. */
    private void collisions(Map<String, Claims.Claim> open) {
        claims.forEach((folded, longer) -> {
            if (longer.written()) {
                for (int start = 0; start < folded.length(); start++) {
                    for (int end = folded.length(); Words.opens(folded, start) && end > start; end--) {
                        if (Words.closes(folded, end)) {
                            collide(open.get(folded.substring(start, end)), longer);
                        }
                    }
                }
            }
        });
    }

    private void collide(Claims.@Nullable Claim shorter, Claims.Claim longer) {
        if (shorter != null && !shorter.subject().equals(longer.subject())) {
            doubt(
                    shorter,
                    "may be short for " + Fault.quote(longer.alias().text()) + ", a name of " + longer.subject()
                            + " (line " + longer.place().line() + ")",
                    NOT);
        }
    }

    private void doubt(Claims.Claim claim, String problem, String remedy) {
        found.add(claim.place().say(Fault.quote(claim.alias().text()) + " " + problem, remedy + SURE));
    }
}
