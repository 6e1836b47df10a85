package tickertone.stream;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.Hash;
import tickertone.text.Article;

/** What one record of the article log turned out to be. */
public sealed interface Reading {

    /**
     * An article that can be read.
     *
     * @param content of its fields as they were given
     */
    record Published(Article article, Hash content) implements Reading {}

    /** The publisher takes the article back. */
    record Withdrawal(String articleId) implements Reading {}

    /** A record that only says "it is this late". */
    record Tick() implements Reading {}

    /**
     * A record that cannot be read.
     *
     * @param articleId null where it could not be made out
     */
    record Unreadable(Reason reason, String detail, @Nullable String articleId) implements Reading {}

    /** Why a record cannot be read. */
    enum Reason {
        TOO_LARGE,
        ENCODING,
        JSON_SYNTAX,
        JSON_LIMIT,
        WRONG_TYPE,
        MISSING_FIELD,
        KEY_MISMATCH,
        BAD_TIME,
        FUTURE_TIME,
        INTERNAL;

        /** The word used in outcomes and headers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
