package tickertone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tickertone.feed.FeedPlayer;
import tickertone.market.Watchlist;
import tickertone.stream.Topics;

/** Keeps the table of a demo up to date with what its output topics say. */
final class Board implements FeedPlayer.Watcher, Follower.Listener, AutoCloseable {
    private static final long REFRESH_MILLIS = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Topics topics;
    private final SentimentTable table;
    private final Screen screen;
    private @Nullable Follower follower;
    private long lastRefresh;

    Board(Topics topics, Watchlist watchlist, Screen screen) {
        this.topics = topics;
        this.table = new SentimentTable(watchlist);
        this.screen = screen;
    }

    /** Begins to follow at once. */
    void open(Consumer<byte[], byte[]> consumer) {
        follower = Follower.open(consumer, List.of(topics.latest(), topics.scores()), this);
    }

    @Override
    public void played(long played, Instant arrival) {
        screen.progress(played, arrival);
    }

    /** Reads what is left, and leaves the final table. */
    void finish() throws InterruptedException {
        if (follower != null) {
            follower.finish();
        }
        screen.finalTable(table);
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
        screen.close();
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
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

    @Override
    public void pause() {
        long now = System.nanoTime() / 1_000_000;
        if (now - lastRefresh >= REFRESH_MILLIS) {
            lastRefresh = now;
            screen.draw(table);
        }
    }
}
