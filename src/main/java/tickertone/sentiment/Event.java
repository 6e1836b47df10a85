package tickertone.sentiment;

import java.util.Locale;

/** What kind of news an article brings about a subject. */
public enum Event {
    PRICE_MOVE,
    EARNINGS,
    GUIDANCE,
    ANALYST,
    DEAL,
    LEGAL,
    REGULATION,
    PRODUCT,
    MANAGEMENT,
    MACRO;

    /** The word used in lexicons and records. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
