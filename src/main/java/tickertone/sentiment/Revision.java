package tickertone.sentiment;

import tickertone.market.Kind;

/** What one revision of an article says of one subject: a score, or that the article says nothing of it any more. */
public sealed interface Revision permits Score, Withdrawn {
    String subject();

    Kind kind();

    Dateline dateline();

    /** Digest of the configuration. */
    String config();

    /** Program version and Java feature release. */
    String engine();
}
