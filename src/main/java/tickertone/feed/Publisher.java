package tickertone.feed;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends to one topic, and does not let a record that could not be sent go unnoticed. */
public final class Publisher implements AutoCloseable {
    /** How long the last records may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public Publisher(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /** @throws KafkaException if an earlier line could not be sent */
    public void send(FeedLine line) {
        send(new ProducerRecord<>(topic, line.keyBytes(), line.value()));
    }

    /** Sends a record that was made for the topic; complains like {@link #send(FeedLine)}. */
    void send(ProducerRecord<byte[], byte[]> record) {
        complain();
        try {
            producer.send(record, (metadata, error) -> failed(error));
        } catch (IllegalStateException closed) {
            complain();
            throw closed;
        }
    }

    /** Nothing more is sent after a record that could not be: the topic must have no gap. */
    private void failed(@Nullable Exception error) {
        if (error != null && failure.compareAndSet(null, error)) {
            producer.close(Duration.ZERO);
        }
    }

    String topic() {
        return topic;
    }

    /**
     * Waits until everything is acknowledged.
     *
     * @throws KafkaException if a line could not be sent
     */
    public void flush() {
        try {
            producer.flush();
        } catch (IllegalStateException closed) {
            complain();
            throw closed;
        }
        complain();
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }

    /** @throws KafkaException if a record could not be sent */
    void complain() {
        var error = failure.get();
        if (error != null) {
            throw new KafkaException("cannot send to " + topic + ": " + error.getMessage(), error);
        }
    }
}
