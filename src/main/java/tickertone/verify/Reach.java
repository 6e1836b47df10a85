package tickertone.verify;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.utils.Utils;
import tickertone.rolling.MemoryStore;
import tickertone.rolling.Order;
import tickertone.stream.InternalTopics;

/**
 * How far a run has come, as it keeps it for itself: up to which arrival each task has said everything.
 *
 * @param lows arrivals by task, in milliseconds since 1970; none: nothing is known of the run, so that it should have come
 *     as far as its log
 */
public record Reach(List<Long> lows) {
    public Reach {
        lows = List.copyOf(lows);
    }

    /** @param consumer reads committed records only, and is assigned to nothing */
    public static Reach of(Consumer<byte[], byte[]> consumer, String applicationId) {
        String topic = InternalTopics.marks(applicationId);
        if (!consumer.listTopics().containsKey(topic)) {
            return new Reach(List.of());
        }
        var marks = new MemoryStore[consumer.partitionsFor(topic).size()];
        Arrays.setAll(marks, p -> new MemoryStore());
        WholeTopic.read(consumer, topic, record -> {
            if (record.value() == null) {
                marks[record.partition()].delete(record.key());
            } else {
                marks[record.partition()].put(record.key(), record.value());
            }
            return true;
        });
        return new Reach(Arrays.stream(marks)
                .map(mark -> new Order(new MemoryStore(), mark).low())
                .toList());
    }

    /** Whether anything is known of the run. */
    public boolean known() {
        return !lows.isEmpty();
    }

    /** Whether the task of a key has said everything of a time. */
    boolean passed(byte[] key, long time) {
        return lows.isEmpty() || time < lows.get(Utils.toPositive(Utils.murmur2(key)) % lows.size());
    }

    /** Whether the receipts of a time are written: a source partition is told of once they are. */
    boolean received(long time) {
        return lows.isEmpty() || lows.stream().anyMatch(low -> time < low);
    }

    /** The arrival before which all tasks have said everything; beyond all times if nothing is known of the run. */
    long lowest() {
        return lows.stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }
}
