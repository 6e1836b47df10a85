package tickertone.sentiment;

import java.util.Locale;

/** The most probable of the three ways to speak of a subject; a tie is neutral. */
public enum Polarity {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
