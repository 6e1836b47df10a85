/**
 * The pipeline on Kafka: topics, records, topology and process life.
 *
 * <p>Begin with {@link tickertone.stream.SentimentTopology}, whose {@code build()} is the whole flow. A record comes in as
 * bytes; {@link tickertone.stream.ArticleReader} turns it into a {@link tickertone.stream.Reading} and never throws. The
 * processors are thin, and what they do is plain: {@link tickertone.stream.ReadProcessor} has an
 * {@link tickertone.stream.Intake}, which remembers article ids, {@link tickertone.stream.TagProcessor} a
 * {@link tickertone.stream.Tagging}, which calls the tagger, and {@link tickertone.stream.SubjectProcessor} a
 * {@link tickertone.stream.Speaker}, which hands mentions to {@code rolling} in their one order: first to its stories, then
 * to its sums. How records look as JSON is told by the {@code ...Json} classes, and what topics exist by
 * {@link tickertone.stream.Topics} and {@link tickertone.stream.TopicSpec}.
 * {@link tickertone.stream.Pipeline} runs it all, and {@link tickertone.stream.Ticker} keeps a quiet log moving.
 */
@NullMarked
package tickertone.stream;

import org.jspecify.annotations.NullMarked;
