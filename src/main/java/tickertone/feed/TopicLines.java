package tickertone.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tickertone.feed.TopicRange.Part;
import tickertone.stream.Tick;

/**
 * Reads the records of an article topic as a feed: one partition after the other, its timestamps being the arrivals.
 *
 * <p>Ticks are left out, since whoever plays the feed makes new ones.
 */
public final class TopicLines implements FeedSource {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final Iterator<Part> parts;
    private @Nullable Part part;
    private Iterator<ConsumerRecord<byte[], byte[]>> records = Collections.emptyIterator();
    private long number;
    private long reached;

    /** @param consumer reads committed records only and belongs to no group */
    public TopicLines(Consumer<byte[], byte[]> consumer, TopicRange range) {
        this.consumer = consumer;
        this.topic = range.topic();
        this.parts = range.partitions().iterator();
    }

    @Override
    public @Nullable FeedLine next() {
        for (var record = record(); record != null; record = record()) {
            // as the pipeline that read this topic saw it, ticks included
            reached = Math.max(reached, record.timestamp());
            if (!Tick.is(record)) {
                return new FeedLine(++number, record.key(), record.value(), Instant.ofEpochMilli(reached), null);
            }
        }
        return null;
    }

    private @Nullable ConsumerRecord<byte[], byte[]> record() {
        while (true) {
            if (records.hasNext()) {
                var record = records.next();
                if (part != null && record.offset() < part.to()) {
                    return record;
                }
            } else if (part != null && consumer.position(partition(part)) < part.to()) {
                records = consumer.poll(POLL).iterator();
            } else if (parts.hasNext()) {
                begin(parts.next());
            } else {
                return null;
            }
        }
    }

    private void begin(Part next) {
        part = next;
        reached = 0;
        consumer.assign(List.of(partition(next)));
        consumer.seek(partition(next), next.from());
    }

    private TopicPartition partition(Part of) {
        return new TopicPartition(topic, of.partition());
    }
}
