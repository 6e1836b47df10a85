package tickertone.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The record that only says "it is this late": no key, an empty value, and a header that tells it from garbage. */
public final class Tick {
    private static final String HEADER = "tickertone-tick";
    private static final byte[] NOTHING = new byte[0];

    private Tick() {}

    /** @param arrival milliseconds since 1970; null: whatever the broker's clock says as it appends */
    public static ProducerRecord<byte[], byte[]> record(String topic, int partition, @Nullable Long arrival) {
        var tick = new ProducerRecord<byte[], byte[]>(topic, partition, arrival, null, NOTHING);
        tick.headers().add(HEADER, NOTHING);
        return tick;
    }

    /** Whether a record of an article topic is one. */
    public static boolean is(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null && record.value() != null && record.value().length == 0 && marked(record.headers());
    }

    static boolean marked(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }
}
