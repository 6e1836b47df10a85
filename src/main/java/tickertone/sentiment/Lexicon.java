package tickertone.sentiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import tickertone.text.Folded;

/**
 * All cues of all languages behind one search, so that an article that mixes languages is read once. A form of letters
 * is found at word boundaries, a Chinese form anywhere; the longest wins and the search goes on after it.
 */
public final class Lexicon {
    private static final int[] NO_CUES = {};
    private static final int FIRST_CAPACITY = 1 << 10;

    private final List<Cue> cues;
    /** What a search asks of each cue again and again, close together in memory. */
    private final Role[] roles;

    private final int[] polarities;
    private final FormTrie trie = new FormTrie();
    /** By form: the cue that it is all of, else {@link FormTrie#NONE}. */
    private int[] plain = {};
    /** By form: the cues with a gap that it begins; and those that it completes. */
    private int[][] heads = {};

    private int[][] tails = {};

    private Lexicon(List<Cue> cues) {
        this.cues = List.copyOf(cues);
        this.roles = cues.stream().map(Cue::role).toArray(Role[]::new);
        this.polarities = cues.stream().mapToInt(Cue::polarity).toArray();
        for (int cue = 0; cue < cues.size(); cue++) {
            add(cue);
        }
    }

    /** Where two cues share a form, the first has it. */
    public static Lexicon of(List<Cue> cues) {
        return new Lexicon(cues);
    }

    /** Forms that stand in two cues, as {@code form: first, second}; for whoever keeps a lexicon. */
    public static List<String> duplicates(List<Cue> cues) {
        var owners = new HashMap<String, String>();
        return cues.stream()
                .flatMap(cue -> readings(cue).distinct().flatMap(form -> {
                    String owner = owners.putIfAbsent(form, cue.name());
                    return owner == null ? Stream.<String>empty() : Stream.of(form + ": " + owner + ", " + cue.name());
                }))
                .toList();
    }

    /** What it can be found as: each form, or each pair of a beginning and an end. */
    private static Stream<String> readings(Cue cue) {
        var heads = cue.heads().stream().map(Folded::fold);
        if (cue.tails().isEmpty()) {
            return heads;
        }
        return heads.flatMap(head -> cue.tails().stream().map(tail -> head + " .. " + Folded.fold(tail)));
    }

    public Cue cue(int index) {
        return cues.get(index);
    }

    public int size() {
        return cues.size();
    }

    /** Cues and clause breaks of a folded text. */
    Hits hits(String text, Pieces pieces) {
        return new CueSearch(this, text, pieces).run();
    }

    /** Of each cue, see {@link Kinds}. */
    int[] kinds() {
        return cues.stream().mapToInt(Kinds::of).toArray();
    }

    /** False where no form can begin; true there too at times. */
    boolean opens(long piece, long next) {
        return trie.opens(piece, next);
    }

    long step(long state, long piece) {
        return trie.step(state, piece);
    }

    Role role(int cue) {
        return roles[cue];
    }

    /** Units of 1/10,000. */
    int polarity(int cue) {
        return polarities[cue];
    }

    /** The cue that a form is all of, else {@link FormTrie#NONE}. */
    int plain(int form) {
        return plain[form];
    }

    /** The cues with a gap that a form begins. */
    int[] heads(int form) {
        return heads[form];
    }

    /** The first of these cues with a gap that a form completes. */
    int completed(int[] cues, int form) {
        var completed = tails[form];
        if (completed.length > 0) {
            for (int cue : cues) {
                if (Arrays.binarySearch(completed, cue) >= 0) {
                    return cue;
                }
            }
        }
        return FormTrie.NONE;
    }

    private void add(int cue) {
        boolean gap = !cues.get(cue).tails().isEmpty();
        for (var head : cues.get(cue).heads()) {
            int form = form(head);
            if (gap) {
                heads[form] = with(heads[form], cue);
            } else if (plain[form] == FormTrie.NONE) {
                plain[form] = cue;
            }
        }
        for (var tail : cues.get(cue).tails()) {
            int form = form(tail);
            tails[form] = with(tails[form], cue);
        }
    }

    private int form(String text) {
        int form = trie.add(Folded.fold(text).strip());
        if (form >= plain.length) {
            int known = plain.length;
            int room = 2 * form + FIRST_CAPACITY;
            plain = Arrays.copyOf(plain, room);
            heads = Arrays.copyOf(heads, room);
            tails = Arrays.copyOf(tails, room);
            Arrays.fill(plain, known, room, FormTrie.NONE);
            Arrays.fill(heads, known, room, NO_CUES);
            Arrays.fill(tails, known, room, NO_CUES);
        }
        return form;
    }

    /** Cues are added in rising order, so the array stays sorted. */
    private static int[] with(int[] sorted, int cue) {
        if (sorted.length > 0 && sorted[sorted.length - 1] == cue) {
            return sorted;
        }
        var longer = Arrays.copyOf(sorted, sorted.length + 1);
        longer[sorted.length] = cue;
        return longer;
    }
}
