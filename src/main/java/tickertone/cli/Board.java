package tickertone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tickertone.feed.FeedPlayer;
import tickertone.market.Watchlist;
import tickertone.stream.Topics;

/** Follows the output topics as any consumer would, and keeps the table of a demo up to date. */
final class Board implements FeedPlayer.Watcher, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long REFRESH_MILLIS = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<byte[], byte[]> consumer;
    private final Topics topics;
    private final SentimentTable table;
    private final Screen screen;
    private final List<TopicPartition> partitions;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running = true;
    private long lastRefresh;

    private Board(Consumer<byte[], byte[]> consumer, Topics topics, SentimentTable table, Screen screen) {
        this.consumer = consumer;
        this.topics = topics;
        this.table = table;
        this.screen = screen;
        this.partitions = Stream.of(topics.latest(), topics.scores())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
    }

    /** Begins to follow at once, on a thread of its own. */
    static Board open(Consumer<byte[], byte[]> consumer, Topics topics, Watchlist watchlist, Screen screen) {
        var board = new Board(consumer, topics, new SentimentTable(watchlist), screen);
        var thread = new Thread(board::follow, "board");
        thread.setDaemon(true);
        thread.start();
        return board;
    }

    @Override
    public void played(long played, Instant arrival) {
        screen.progress(played, arrival);
    }

    /** Reads what is left, and leaves the final table. */
    void finish() throws InterruptedException {
        stop();
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            take();
        }
        screen.finalTable(table);
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        screen.close();
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
                take();
                refresh();
            }
        } finally {
            stopped.countDown();
        }
    }

    private void take() {
        for (var record : consumer.poll(POLL)) {
            take(record);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            table.gone(new String(record.key(), StandardCharsets.UTF_8));
            return;
        }
        try {
            var value = JSON.readTree(record.value());
            if (record.topic().equals(topics.latest())) {
                table.rolled(value);
            } else {
                table.scored(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an output that is no JSON", e);
        }
    }

    private void refresh() {
        long now = System.nanoTime() / 1_000_000;
        if (now - lastRefresh >= REFRESH_MILLIS) {
            lastRefresh = now;
            screen.draw(table);
        }
    }
}
