package tickertone.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The records of a cluster in memory, so that a test can forge them. */
final class Shelf implements Clients {
    private final int partitions;
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> topics = new TreeMap<>();
    private final Map<TopicPartition, Long> beginnings = new HashMap<>();

    /** @param partitions of every topic */
    Shelf(int partitions) {
        this.partitions = partitions;
    }

    Shelf copy() {
        var copy = new Shelf(partitions);
        topics.forEach(copy::put);
        copy.beginnings.putAll(beginnings);
        return copy;
    }

    void put(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        topics.put(topic, new ArrayList<>(records));
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return topics.get(topic);
    }

    /** Changes the value of one record. */
    void forge(String topic, int index, UnaryOperator<byte[]> change) {
        var record = records(topic).get(index);
        records(topic).set(index, with(record, record.offset(), change.apply(record.value())));
    }

    /** Adds a record once more, at the end of its partition. */
    void repeat(String topic, int index) {
        var record = records(topic).get(index);
        records(topic).add(with(record, end(topic, record.partition()), record.value()));
    }

    /** Deletes the records of a topic before an offset in each partition, as retention does. */
    void trim(String topic, int partition, long beginning) {
        beginnings.put(new TopicPartition(topic, partition), beginning);
        remove(topic, record -> record.partition() == partition && record.offset() < beginning);
    }

    void remove(String topic, Predicate<ConsumerRecord<byte[], byte[]>> which) {
        records(topic).removeIf(which);
    }

    private static ConsumerRecord<byte[], byte[]> with(
            ConsumerRecord<byte[], byte[]> record, long offset, byte[] value) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                offset,
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                value == null ? -1 : value.length,
                record.key(),
                value,
                record.headers(),
                record.leaderEpoch());
    }

    private long end(String topic, int partition) {
        return topics.getOrDefault(topic, List.of()).stream()
                .filter(record -> record.partition() == partition)
                .mapToLong(record -> record.offset() + 1)
                .max()
                .orElse(0);
    }

    @Override
    public Consumer<byte[], byte[]> committed() {
        return new Reader();
    }

    @Override
    public Consumer<byte[], byte[]> uncommitted() {
        return new Reader();
    }

    /** Hands out what is on the shelf. */
    private final class Reader extends MockConsumer<byte[], byte[]> {
        Reader() {
            super("earliest");
            topics.keySet()
                    .forEach(topic -> updatePartitions(
                            topic,
                            IntStream.range(0, partitions)
                                    .mapToObj(p -> new PartitionInfo(topic, p, null, null, null))
                                    .toList()));
        }

        @Override
        public synchronized void assign(Collection<TopicPartition> assigned) {
            super.assign(assigned);
            for (var partition : assigned) {
                topics.getOrDefault(partition.topic(), List.of()).stream()
                        .filter(record -> record.partition() == partition.partition())
                        .forEach(this::addRecord);
            }
        }

        @Override
        public synchronized Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> asked) {
            update(asked);
            return super.beginningOffsets(asked);
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> asked) {
            update(asked);
            return super.endOffsets(asked);
        }

        @Override
        public synchronized void seekToBeginning(Collection<TopicPartition> asked) {
            update(asked);
            super.seekToBeginning(asked);
        }

        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            update(List.of(partition));
            super.seek(partition, offset);
        }

        private void update(Collection<TopicPartition> asked) {
            for (var partition : asked) {
                updateBeginningOffsets(Map.of(partition, beginnings.getOrDefault(partition, 0L)));
                updateEndOffsets(Map.of(partition, end(partition.topic(), partition.partition())));
            }
        }
    }
}
