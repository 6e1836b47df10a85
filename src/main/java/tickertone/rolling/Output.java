package tickertone.rolling;

import java.time.Instant;

/** Where rolling values go, in the order of time. */
public interface Output {
    /** The value at a minute boundary. */
    void rolling(Rolling value);

    /** The value as of now. */
    void latest(Rolling value);

    /** That there will be no more values of a subject, which nobody watches any more: after its last one. */
    void gone(String subject, Window window, Instant asOf);
}
