package tickertone.stream;

import tickertone.rolling.Rules;
import tickertone.sentiment.Revision;
import tickertone.sentiment.Score;
import tickertone.sentiment.Withdrawn;
import tickertone.text.Fingerprint;

/** A revision on its way to its place in a story, which only the one order decides. */
sealed interface Unplaced {
    Revision revision();

    /** Of the configuration that the revision names; the program that rolls may run under another. */
    Rules rules();

    /** @param fingerprint of the article, by which its copies are told */
    record Scored(Score revision, Rules rules, Fingerprint fingerprint) implements Unplaced {}

    /** What is taken back is compared with nothing. */
    record TakenBack(Withdrawn revision, Rules rules) implements Unplaced {}
}
