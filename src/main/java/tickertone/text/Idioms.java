package tickertone.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The idioms of one alias, to be asked at each place where it stands: only those are tried that may fit there. */
final class Idioms {
    /** Marks an idiom in which the alias is meant after all. */
    private static final String MEANT = "+";

    private static final char NOTHING = 0;
    /** Of the many aliases without an idiom. */
    private static final Idioms NONE = new Idioms(List.of(), "");

    /** By the first sign behind the alias; by the last one before it if no sign is fixed behind; else any. */
    private record Sides(Map<Character, List<Idiom>> after, Map<Character, List<Idiom>> before, List<Idiom> anywhere) {
        static Sides empty() {
            return new Sides(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        }

        boolean none() {
            return after.isEmpty() && before.isEmpty() && anywhere.isEmpty();
        }

        List<Idiom> of(Idiom idiom) {
            char after = first(idiom.nextAfter(), 0);
            char before = last(idiom.nextBefore(), idiom.nextBefore().length());
            if (after != NOTHING) {
                return this.after.computeIfAbsent(after, c -> new ArrayList<>());
            }
            return before == NOTHING ? anywhere : this.before.computeIfAbsent(before, c -> new ArrayList<>());
        }
    }

    private final Sides not = Sides.empty();
    private final Sides meant = Sides.empty();

    /** @param alias folded */
    static Idioms of(List<String> written, String alias) {
        return written.isEmpty() ? NONE : new Idioms(written, alias);
    }

    private Idioms(List<String> written, String alias) {
        for (var idiom : written) {
            boolean kept = idiom.startsWith(MEANT);
            var sides = kept ? meant : not;
            Idiom.of(kept ? idiom.substring(MEANT.length()) : idiom, alias)
                    .forEach(one -> sides.of(one).add(one));
        }
    }

    /** The idiom, as the watchlist writes it, under which the alias is not meant; null if there is none. */
    @Nullable
    String against(String text, int start, int end) {
        var idiom = over(not, text, start, end);
        return idiom == null || over(meant, text, start, end) != null ? null : idiom;
    }

    private static @Nullable String over(Sides sides, String text, int start, int end) {
        if (sides.none()) {
            return null;
        }
        String after = over(sides.after.getOrDefault(first(text, end), List.of()), text, start, end);
        if (after != null) {
            return after;
        }
        String before = over(sides.before.getOrDefault(last(text, start), List.of()), text, start, end);
        return before != null ? before : over(sides.anywhere, text, start, end);
    }

    private static @Nullable String over(List<Idiom> idioms, String text, int start, int end) {
        for (var idiom : idioms) {
            if (idiom.over(text, start, end)) {
                return idiom.written();
            }
        }
        return null;
    }

    private static char first(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                return text.charAt(i);
            }
        }
        return NOTHING;
    }

    private static char last(String text, int to) {
        for (int i = to - 1; i >= 0; i--) {
            if (text.charAt(i) > ' ') {
                return text.charAt(i);
            }
        }
        return NOTHING;
    }
}
