package tickertone.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Follows topics from their beginning as any consumer would, on a thread of its own. */
final class Follower implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Listener listener;
    private final List<TopicPartition> partitions;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running = true;
    private volatile @Nullable RuntimeException failure;

    /** Hears of every record, on the follower's thread; at the end, on that which calls {@link #finish}. */
    interface Listener {
        void take(ConsumerRecord<byte[], byte[]> record);

        /** Now and then, whether or not there was a record. */
        default void pause() {}
    }

    private Follower(Consumer<byte[], byte[]> consumer, List<String> topics, Listener listener) {
        this.consumer = consumer;
        this.listener = listener;
        this.partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
    }

    /** Begins at once. */
    static Follower open(Consumer<byte[], byte[]> consumer, List<String> topics, Listener listener) {
        var follower = new Follower(consumer, topics, listener);
        var thread = new Thread(follower::follow, "follower");
        thread.setDaemon(true);
        thread.start();
        return follower;
    }

    /** Reads what is left of the topics as they are now. */
    synchronized void finish() throws InterruptedException {
        stop();
        if (failure != null) {
            throw failure;
        }
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(listener::take);
        }
    }

    @Override
    public synchronized void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }

    private void stop() throws InterruptedException {
        running = false;
        stopped.await();
    }

    private void follow() {
        try {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (running) {
                consumer.poll(POLL).forEach(listener::take);
                listener.pause();
            }
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            stopped.countDown();
        }
    }
}
