package tickertone.sentiment;

import tickertone.market.Kind;

/**
 * That an article says nothing of a subject any more: a correction does not name it, or the article was withdrawn.
 *
 * @param dateline of the correction; of a withdrawal, which has neither title nor source, only id, revision and arrival
 */
public record Withdrawn(String subject, Kind kind, Dateline dateline, String config, String engine)
        implements Revision {}
