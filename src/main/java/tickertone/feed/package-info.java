/**
 * Stored articles: reading them, and putting them on a topic.
 *
 * <p>{@link tickertone.feed.FeedLines} turns a file of one article per line into {@link tickertone.feed.FeedLine}s, broken
 * ones included, since a feed is played as it was received. {@link tickertone.feed.FeedPlayer} plays a feed onto a topic
 * with the articles' own arrivals, at a {@link tickertone.feed.Pace}; {@link tickertone.feed.Publisher} sends them, and
 * lines to a live topic as they come. {@link tickertone.feed.Export} writes what came out into files.
 */
@NullMarked
package tickertone.feed;

import org.jspecify.annotations.NullMarked;
