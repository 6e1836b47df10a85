package tickertone.rolling;

/**
 * State that was written under other circumstances, so that going on with it would give wrong numbers. The message tells
 * what to do about it.
 */
public final class UnfitState extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public UnfitState(String message) {
        super(message);
    }
}
