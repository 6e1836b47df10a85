/**
 * The pipeline on Kafka: topics, records, topology and process life.
 *
 * <p>Begin with {@link tickertone.stream.SentimentTopology}, whose {@code build()} is the whole flow. A record comes in as
 * bytes; {@link tickertone.stream.ArticleReader} turns it into a {@link tickertone.stream.Reading} and never throws. The
 * processors are thin: {@link tickertone.stream.ReadProcessor} remembers article ids,
 * {@link tickertone.stream.TagProcessor} calls the tagger, and {@link tickertone.stream.SubjectProcessor} hands the
 * mentions of its subjects to {@code rolling}. How records look as JSON is told by the {@code ...Json} classes, and what
 * topics exist by {@link tickertone.stream.Topics} and {@link tickertone.stream.TopicSpec}.
 * {@link tickertone.stream.Pipeline} runs it all, and {@link tickertone.stream.Ticker} keeps a quiet log moving.
 */
@NullMarked
package tickertone.stream;

import org.jspecify.annotations.NullMarked;
