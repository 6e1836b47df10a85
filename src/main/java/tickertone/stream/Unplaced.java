package tickertone.stream;

import tickertone.sentiment.Revision;
import tickertone.sentiment.Score;
import tickertone.sentiment.Withdrawn;
import tickertone.text.Fingerprint;

/** A revision on its way to its place in a story, which only the one order decides. */
sealed interface Unplaced {
    Revision revision();

    /** @param fingerprint of the article, by which its copies are told */
    record Scored(Score revision, Fingerprint fingerprint) implements Unplaced {}

    /** What is taken back is compared with nothing. */
    record TakenBack(Withdrawn revision) implements Unplaced {}
}
