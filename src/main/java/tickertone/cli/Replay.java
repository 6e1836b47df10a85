package tickertone.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tickertone.config.Configuration;
import tickertone.feed.Pace;
import tickertone.feed.Played;
import tickertone.feed.SortedFeed;

/** A feed that is played under a name: from its beginning, or from where it was left. */
final class Replay implements AutoCloseable {
    private final Stage stage;
    private final SortedFeed feed;
    private final Pace pace;
    private final PrintWriter err;
    private final Receipts receipts;
    private volatile @Nullable Playback playback;
    private volatile boolean stopped;

    Replay(Stage stage, SortedFeed feed, Pace pace, PrintWriter err) {
        this.stage = stage;
        this.feed = feed;
        this.pace = pace;
        this.err = err;
        this.receipts = new Receipts(stage.topics());
    }

    /** What has come of it so far. */
    Receipts receipts() {
        return receipts;
    }

    /**
     * Prepares the stage.
     *
     * @param restart take away what an earlier replay of the name left, whatever it was
     * @throws Failure if the name was used for something else
     */
    void prepare(Configuration configuration, boolean restart) throws Failure, InterruptedException {
        stage.awaitFree();
        var bill = new Playbill(
                feed.fingerprint(),
                feed.lines(),
                stage.settings().topics().partitions(),
                stage.parts().mentionPartitions(),
                configuration.digest(),
                Wiring.engine());
        var board = new Billboard(stage);
        board.require(bill, restart);
        if (restart) {
            stage.clear();
        }
        board.put(bill);
        stage.prepare();
        stage.cluster().remember(configuration, stage.topics());
    }

    /** Whether it was played to its end; false: it was stopped before, and can be gone on with. */
    synchronized boolean play() throws InterruptedException {
        var outputs = List.of(stage.topics().outcomes(), stage.topics().scores());
        var playing = Playback.start(stage, pace, (played, arrival) -> {}, before());
        playback = playing;
        if (stopped) {
            playing.close();
        }
        try (var follower = Follower.open(stage.cluster().consumer(), outputs, receipts);
                var progress = PlayProgress.start(err, receipts, feed.lines(), feed.last(), pace)) {
            boolean through = playing.play(feed);
            playing.close();
            if (through) {
                follower.finish();
            }
            progress.show();
            return through;
        }
    }

    private Played before() {
        try (var consumer = stage.cluster().consumer()) {
            var before = Played.on(consumer, stage.topics().articles());
            if (before.records() > 0) {
                err.printf("Going on where it was left: %,d records, ticks included, are there.%n", before.records());
                err.flush();
            }
            return before;
        }
    }

    /** Stops it, from any thread, once what is in flight is committed. */
    @Override
    public void close() {
        stopped = true;
        var playing = playback;
        if (playing != null) {
            playing.close();
        }
        awaitPlay();
    }

    /** Until {@link #play} has left the terminal as it was. */
    private synchronized void awaitPlay() {
        err.flush();
    }
}
