package tickertone.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tickertone.text.Folded;

/**
 * What a row of a lexicon looks for: {@code a|b} or, with a gap, {@code a|b .. c|d}.
 *
 * @param tails empty: no gap
 */
record CuePattern(List<String> heads, List<String> tails) {
    static final String GAP = " .. ";

    /** Longer phrases do not come twice; the cap bounds the work per character of text. */
    private static final int LONGEST = 64;

    /** A row expands to heads x tails forms. */
    private static final int MOST = 256;

    /** Empty: it is faulty. */
    static Optional<CuePattern> parse(String text, BiConsumer<String, String> faults) {
        var sides = Arrays.stream(text.split(" \\.\\. ", -1))
                .map(side ->
                        Arrays.stream(side.split("\\|", -1)).map(String::strip).toList())
                .toList();
        if (sides.size() > 2) {
            faults.accept(
                    Fault.quote(text.strip()) + " has " + (sides.size() - 1) + " gaps", "write at most one ' .. '");
            return Optional.empty();
        }
        boolean sound = sides.stream().allMatch(side -> check(side, faults));
        return sound
                ? Optional.of(new CuePattern(sides.get(0), sides.size() == 2 ? sides.get(1) : List.of()))
                : Optional.empty();
    }

    private static boolean check(List<String> side, BiConsumer<String, String> faults) {
        if (side.size() > MOST) {
            faults.accept("has " + side.size() + " alternatives", "write at most " + MOST + ", or several rows");
            return false;
        }
        if (side.stream().anyMatch(form -> Folded.fold(form).isBlank())) {
            faults.accept("has a blank alternative", "write a form on each side of | and ..");
            return false;
        }
        var tooLong = side.stream().filter(form -> form.length() > LONGEST).toList();
        tooLong.forEach(form ->
                faults.accept(Fault.quote(form) + " has " + form.length() + " characters", "write at most " + LONGEST));
        return tooLong.isEmpty();
    }

    /** The first of its forms. */
    String name() {
        return forms().findFirst().orElseThrow();
    }

    /** Every head, with every tail if there is a gap. */
    Stream<String> forms() {
        return tails.isEmpty()
                ? heads.stream()
                : heads.stream().flatMap(head -> tails.stream().map(tail -> head + GAP + tail));
    }
}
