package tickertone.stream;

import tickertone.rolling.Rolling;
import tickertone.sentiment.Score;

/** What the processor of a subject has to say. */
sealed interface Spoken {
    record Scored(Score score) implements Spoken {}

    /** A rolling value at a boundary. */
    record Rolled(Rolling value) implements Spoken {}

    /** A rolling value as of now. */
    record Latest(Rolling value) implements Spoken {}
}
