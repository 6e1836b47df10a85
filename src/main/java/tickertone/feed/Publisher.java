package tickertone.feed;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends to one topic, and does not let a record that could not be sent go unnoticed. */
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
        send(new ProducerRecord<>(topic, line.keyBytes(), line.value()));
    }

    /** Sends a record that was made for the topic; complains like {@link #send(FeedLine)}. */
    void send(ProducerRecord<byte[], byte[]> record) {
        complain();
        producer.send(record, (metadata, error) -> failure.compareAndSet(null, error));
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
        producer.flush();
        complain();
    }

    @Override
    public void close() {
        producer.close();
    }

    /** @throws KafkaException if a record could not be sent */
    void complain() {
        var error = failure.get();
        if (error != null) {
            throw new KafkaException("cannot send to " + topic + ": " + error.getMessage(), error);
        }
    }
}
