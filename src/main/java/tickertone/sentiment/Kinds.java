package tickertone.sentiment;

/** What sorts of signals the model tells apart. */
public final class Kinds {
    public static final int PRICE_MOVE = 0;
    public static final int EARNINGS = 1;
    public static final int ANALYST = 2;
    public static final int DEAL = 3;
    public static final int LEGAL = 4;
    public static final int OTHER = 5;
    public static final int RIVAL = 6;
    public static final int PHRASE = 7;
    /** What stands at one place to a name: neighbours and skeletons. Only it, no reach, weighs them. */
    public static final int PLACED = 8;

    public static final int COUNT = 9;

    /** Whether a kind is learned, not of the lexicon. */
    public static boolean learned(int kind) {
        return kind >= PHRASE;
    }

    private Kinds() {}

    static int of(Cue cue) {
        if (cue.role() == Role.RIVAL) {
            return RIVAL;
        }
        var event = cue.event();
        if (event == null) {
            return OTHER;
        }
        return switch (event) {
            case PRICE_MOVE -> PRICE_MOVE;
            case EARNINGS, GUIDANCE -> EARNINGS;
            case ANALYST -> ANALYST;
            case DEAL -> DEAL;
            case LEGAL, REGULATION -> LEGAL;
            case PRODUCT, MANAGEMENT, MACRO -> OTHER;
        };
    }
}
