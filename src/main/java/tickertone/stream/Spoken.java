package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.Rolling;
import tickertone.rolling.Window;
import tickertone.sentiment.Revision;

/** What the processor of a subject has to say. */
sealed interface Spoken {
    /** The key of the record that says it. */
    String key();

    /** As it is written. */
    default byte[] keyBytes() {
        return key().getBytes(UTF_8);
    }

    /** The timestamp of that record. */
    Instant time();

    /** The value of that record; null: the key's last value is gone. */
    byte @Nullable [] json();

    record Scored(Revision revision) implements Spoken {
        @Override
        public String key() {
            return revision.subject();
        }

        @Override
        public Instant time() {
            return revision.dateline().arrivedAt();
        }

        @Override
        public byte[] json() {
            return ScoreJson.write(revision);
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

    /** What is kept as the last value of a subject's window. */
    sealed interface Last extends Spoken {}

    /** A rolling value as of now. */
    record Latest(Rolling value) implements Last {
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

    /** That there are no more values of a subject. */
    record Gone(String subject, Window window, Instant time) implements Last {
        @Override
        public String key() {
            return subject + '|' + window.name();
        }

        @Override
        public byte @Nullable [] json() {
            return null;
        }
    }
}
