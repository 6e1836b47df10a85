package tickertone.rolling;

/** Where rolling values go, in the order of time. */
public interface Output {
    /** The value at a minute boundary. */
    void rolling(Rolling value);

    /** The value as of now. */
    void latest(Rolling value);
}
