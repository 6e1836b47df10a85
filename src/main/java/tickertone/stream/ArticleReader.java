package tickertone.stream;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tickertone.rolling.Hash;
import tickertone.stream.Reading.Reason;
import tickertone.stream.StrictJson.Member;
import tickertone.stream.StrictJson.Refused;
import tickertone.text.Article;

/**
 * Turns the bytes of a record into an article, a withdrawal, a tick, or the reason why it is none of them.
 *
 * <p>It never throws on input: whatever a publisher sends, its neighbours must not feel it.
 *
 * @param futureTolerance how far after its arrival an article may claim to be published
 */
public record ArticleReader(Duration futureTolerance) {
    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_ID = 256;
    /** Years before it cannot be written without a sign. */
    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");

    /**
     * @param key null: none
     * @param value null: a withdrawal; empty with {@code tickHeader} and no key: a tick
     */
    public Reading read(byte @Nullable [] key, byte @Nullable [] value, boolean tickHeader, Instant arrival) {
        if (value != null && value.length == 0 && key == null && tickHeader) {
            return new Reading.Tick();
        }
        try {
            String id = key == null ? null : StrictJson.text(key);
            return value == null ? withdrawal(id) : article(id, value, arrival);
        } catch (Refused e) {
            return new Reading.Unreadable(e.reason(), e.detail(), null);
        }
    }

    private static Reading withdrawal(@Nullable String key) throws Refused {
        if (key == null || key.isEmpty()) {
            throw new Refused(Reason.MISSING_FIELD, "a withdrawal needs the article's id as its key");
        }
        checkId(key);
        return new Reading.Withdrawal(key);
    }

    private Reading article(@Nullable String key, byte[] value, Instant arrival) throws Refused {
        if (value.length > MAX_BYTES) {
            throw new Refused(Reason.TOO_LARGE, value.length + " bytes; at most " + MAX_BYTES);
        }
        if (value.length == 0) {
            throw new Refused(Reason.JSON_SYNTAX, "an empty value that is no tick");
        }
        var members = StrictJson.object(value);
        String id = id(members);
        try {
            return published(id, key, members, arrival);
        } catch (Refused e) {
            return new Reading.Unreadable(e.reason(), e.detail(), id);
        }
    }

    private Reading published(String id, @Nullable String key, Map<String, Member> members, Instant arrival)
            throws Refused {
        String title = text(members, "title");
        String body = text(members, "body");
        String source = text(members, "source");
        String language = text(members, "language");
        String url = text(members, "url");
        if ((title == null || title.isBlank()) && (body == null || body.isBlank())) {
            throw new Refused(Reason.MISSING_FIELD, "neither title nor body has any text");
        }
        if (key != null && !key.equals(id)) {
            throw new Refused(Reason.KEY_MISMATCH, "the key is not the article's id");
        }
        var publishedAt = publishedAt(members.get("published_at"), arrival);
        var content = Hash.of(id, title, body, text(members, "published_at"), source, language, url);
        return new Reading.Published(new Article(id, title, body, publishedAt, source, language, url), content);
    }

    private static String id(Map<String, Member> members) throws Refused {
        String id = text(members, "id");
        if (id == null || id.isEmpty()) {
            throw new Refused(Reason.MISSING_FIELD, "no id");
        }
        checkId(id);
        return id;
    }

    private static void checkId(String id) throws Refused {
        if (id.codePointCount(0, id.length()) > MAX_ID) {
            throw new Refused(Reason.WRONG_TYPE, "an id of more than " + MAX_ID + " characters");
        }
        if (id.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(Reason.WRONG_TYPE, "an id with a control character");
        }
    }

    private static @Nullable String text(Map<String, Member> members, String name) throws Refused {
        var member = members.get(name);
        if (member == null || member.isNull()) {
            return null;
        }
        if (!member.isText()) {
            throw new Refused(Reason.WRONG_TYPE, name + " is not a text");
        }
        return member.text();
    }

    private @Nullable Instant publishedAt(@Nullable Member member, Instant arrival) throws Refused {
        if (member == null || member.isNull()) {
            return null;
        }
        if (member.isNumber()) {
            throw new Refused(Reason.BAD_TIME, "published_at is a number; ISO-8601 with an offset is needed");
        }
        if (!member.isText()) {
            throw new Refused(Reason.WRONG_TYPE, "published_at is not a text");
        }
        var published = time(member.text());
        if (published.isAfter(arrival.plus(futureTolerance))) {
            throw new Refused(Reason.FUTURE_TIME, "published_at is " + published + ", long after its arrival");
        }
        return published;
    }

    private static Instant time(String text) throws Refused {
        try {
            var time = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
            if (time.isBefore(YEAR_0)) {
                throw new Refused(Reason.BAD_TIME, "published_at is before the year 0");
            }
            return time.truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new Refused(Reason.BAD_TIME, "published_at is not ISO-8601 with an offset");
        }
    }
}
