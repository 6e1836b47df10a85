package tickertone.cli;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tickertone.feed.FeedLine;
import tickertone.feed.FeedPlayer;
import tickertone.feed.Pace;
import tickertone.feed.Played;
import tickertone.feed.Publisher;
import tickertone.rolling.UnfitState;
import tickertone.stream.Pipeline;

/** Plays a feed on a stage through a pipeline of its own, to the last value or until it is stopped. */
final class Playback implements AutoCloseable {
    private static final long RETRY_MILLIS = 20;

    private final Pipeline pipeline;
    private final int mentionPartitions;
    private final Publisher publisher;
    private final FeedPlayer player;
    private volatile boolean stopped;

    private Playback(
            Stage stage, Pipeline pipeline, Publisher publisher, Pace pace, FeedPlayer.Watcher watcher, Played before) {
        var settings = stage.settings();
        var committed = new CommittedRecords(
                stage.cluster().admin(), stage.applicationId(), stage.topics().articles());
        this.pipeline = pipeline;
        this.mentionPartitions = stage.parts().mentionPartitions();
        this.publisher = publisher;
        this.player = new FeedPlayer(
                publisher,
                settings.topics().partitions(),
                pace,
                settings.stream().replayAhead(),
                whileAlive(committed),
                watcher,
                before);
    }

    /** @param before what an earlier player of the same feed left on the stage */
    static Playback start(Stage stage, Pace pace, FeedPlayer.Watcher watcher, Played before) {
        var pipeline = Pipeline.start(
                stage.topics(),
                stage.parts(),
                Wiring.played(stage.settings(), stage.cluster().clients(), pace.bounded()));
        var publisher = new Publisher(stage.cluster().producer(), stage.topics().articles());
        return new Playback(stage, pipeline, publisher, pace, watcher, before);
    }

    /** Whether the feed was played to its end and everything was made of it; false: it was stopped before. */
    synchronized boolean play(Iterable<FeedLine> feed) throws InterruptedException {
        var end = player.play(feed);
        return end.isPresent() && await(end.getAsLong());
    }

    /** Stops the player if it still plays, then the pipeline once it has committed what is in flight. */
    @Override
    public void close() {
        stopped = true;
        player.stop();
        finish();
    }

    private synchronized void finish() {
        publisher.close();
        pipeline.close();
    }

    private boolean await(long end) throws InterruptedException {
        while (!pipeline.progress().reached(mentionPartitions, end)) {
            if (stopped) {
                return false;
            }
            requireAlive();
            Thread.sleep(RETRY_MILLIS);
        }
        return true;
    }

    private LongSupplier whileAlive(LongSupplier committed) {
        return () -> {
            requireAlive();
            return committed.getAsLong();
        };
    }

    private void requireAlive() {
        if (!pipeline.alive()) {
            var failure = failure();
            if (failure instanceof UnfitState unfit) {
                throw unfit;
            }
            throw new IllegalStateException("the pipeline stopped", failure);
        }
    }

    private @Nullable Throwable failure() {
        try {
            return pipeline.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }
}
