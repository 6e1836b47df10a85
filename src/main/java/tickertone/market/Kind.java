package tickertone.market;

import java.util.Locale;

/** What a subject is: a listed company, a group of subjects, or a private company or topic. */
public enum Kind {
    TICKER,
    BASKET,
    THEME;

    /** The word used in watchlists and records. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
