package tickertone.stream;

import java.time.Instant;
import tickertone.rolling.Rolling;
import tickertone.sentiment.Score;

/** What the processor of a subject has to say. */
sealed interface Spoken {
    /** The key of the record that says it. */
    String key();

    /** The timestamp of that record. */
    Instant time();

    /** The value of that record. */
    byte[] json();

    record Scored(Score score) implements Spoken {
        @Override
        public String key() {
            return score.subject();
        }

        @Override
        public Instant time() {
            return score.dateline().arrivedAt();
        }

        @Override
        public byte[] json() {
            return ScoreJson.write(score);
        }
    }

    /** A rolling value at a boundary. */
    record Rolled(Rolling value) implements Spoken {
        @Override
        public String key() {
            return value.subject();
        }

        @Override
        public Instant time() {
            return value.windowEnd();
        }

        @Override
        public byte[] json() {
            return RollingJson.write(value);
        }
    }

    /** A rolling value as of now. */
    record Latest(Rolling value) implements Spoken {
        @Override
        public String key() {
            return value.subject() + '|' + value.window().name();
        }

        @Override
        public Instant time() {
            return value.asOf();
        }

        @Override
        public byte[] json() {
            return RollingJson.write(value);
        }
    }
}
