package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends feed lines to a live topic, where the broker's clock says when they arrived. */
public final class Publisher implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public Publisher(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** @throws KafkaException if an earlier line could not be sent */
    public void send(FeedLine line) {
        complain();
        byte[] key = line.key() == null ? null : line.key().getBytes(UTF_8);
        producer.send(
                new ProducerRecord<>(topic, key, line.value()),
                (metadata, error) -> failure.compareAndSet(null, error));
    }

    /**
     * Waits until everything is acknowledged.
     *
     * @throws KafkaException if a line could not be sent
     */
    public void flush() {
        producer.flush();
        complain();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void complain() {
        var error = failure.get();
        if (error != null) {
            throw new KafkaException("cannot send to " + topic + ": " + error.getMessage(), error);
        }
    }
}
