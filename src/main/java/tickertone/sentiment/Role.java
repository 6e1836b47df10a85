package tickertone.sentiment;

import java.util.Locale;

/** What a lexicon entry does. */
public enum Role {
    /** Pushes polarity itself. */
    CUE,
    /** Compares: whoever stands before it gets its polarity, whoever stands after it, or in its gap, the opposite. */
    RIVAL,
    /** Turns the cue that follows. */
    NEGATOR,
    /** Makes the cue beside it stronger. */
    BOOSTER,
    /** Makes the cue beside it weaker, or less certain. */
    DAMPER,
    /** Sets clauses against each other; its polarity says which of them is taken back, see {@link Cue}. */
    CONTRAST;

    /** The word used in lexicons. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
