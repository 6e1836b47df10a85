package tickertone.sentiment;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tickertone.text.Article;

/**
 * Where an article revision comes from and when it was published and arrived.
 *
 * @param revision 1 = first
 * @param title cut at 300 characters
 * @param source cut at 1,024 characters, like {@code url}
 * @param language as given, else as detected
 * @param publishedAt effective: never after {@code arrivedAt}
 * @param basis where {@code publishedAt} comes from
 */
public record Dateline(
        String articleId,
        int revision,
        @Nullable String title,
        @Nullable String source,
        @Nullable String language,
        @Nullable String url,
        Instant publishedAt,
        Instant arrivedAt,
        Basis basis) {

    private static final int MAX_TITLE = 300;
    private static final int MAX_NAME = 1_024;

    /**
     * @param detected the language to name if the publisher does not
     * @param arrival decides what is known; an article counts as published no later
     */
    public static Dateline of(Article article, int revision, String detected, Instant arrival) {
        var published = article.publishedAt();
        var basis = published == null ? Basis.ARRIVAL : published.isAfter(arrival) ? Basis.CLAMPED : Basis.PUBLISHED;
        return new Dateline(
                article.id(),
                revision,
                cut(article.title(), MAX_TITLE),
                cut(article.source(), MAX_NAME),
                article.language() == null || article.language().isBlank()
                        ? detected
                        : cut(article.language(), MAX_NAME),
                cut(article.url(), MAX_NAME),
                published == null || basis == Basis.CLAMPED ? arrival : published,
                arrival,
                basis);
    }

    /** Of a withdrawal, which tells nothing but that it came. */
    public static Dateline ofWithdrawal(String articleId, int revision, Instant arrival) {
        return new Dateline(articleId, revision, null, null, null, null, arrival, arrival, Basis.ARRIVAL);
    }

    /** Where the effective publishing time comes from. */
    public enum Basis {
        /** The publisher's word. */
        PUBLISHED,
        /** The publisher did not say: the arrival. */
        ARRIVAL,
        /** The publisher named a time after the arrival: the arrival. */
        CLAMPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Never between the two halves of a surrogate pair. */
    private static @Nullable String cut(@Nullable String text, int length) {
        if (text == null || text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
