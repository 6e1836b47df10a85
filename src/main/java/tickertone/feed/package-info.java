/**
 * Stored articles: reading them, and putting them on a topic.
 *
 * <p>{@link tickertone.feed.FeedLines} turns a file of one article per line into {@link tickertone.feed.FeedLine}s, broken
 * ones included, since a feed is played as it was received; {@link tickertone.feed.TopicLines} does the same with a
 * {@link tickertone.feed.TopicRange}. A {@link tickertone.feed.SortedFeed} brings them into the order of their arrivals.
 * {@link tickertone.feed.FeedPlayer} plays it onto a topic, at a {@link tickertone.feed.Pace}, and goes on where another
 * player stopped, which {@link tickertone.feed.Played} tells; {@link tickertone.feed.Publisher} sends the records, and
 * lines to a live topic as they come. {@link tickertone.feed.Export} writes what came out into files.
 */
@NullMarked
package tickertone.feed;

import org.jspecify.annotations.NullMarked;
