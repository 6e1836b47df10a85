package tickertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import tickertone.feed.Pace;

/**
 * Shows how far a replay is: a bar on a terminal, a line every ten seconds elsewhere.
 *
 * <p>What counts as done is what has its receipt, not what was sent: the player is ahead of the pipeline.
 */
final class PlayProgress implements AutoCloseable {
    private static final Duration BAR_STEP = Duration.ofMillis(500);
    private static final Duration LINE_STEP = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final Receipts receipts;
    private final long total;
    private final Instant last;
    private final Pace pace;
    private final LongSupplier nanos;
    private final @Nullable Terminal terminal;
    private final @Nullable ProgressBar bar;
    private final Rate rate = new Rate();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param nanos a clock that only counts forward, in nanoseconds
     * @param terminal null: there is none
     */
    PlayProgress(
            PrintWriter err,
            Receipts receipts,
            long total,
            Instant last,
            Pace pace,
            LongSupplier nanos,
            @Nullable Terminal terminal) {
        this.err = err;
        this.receipts = receipts;
        this.total = total;
        this.last = last;
        this.pace = pace;
        this.nanos = nanos;
        this.terminal = terminal;
        this.bar = terminal == null ? null : bar(terminal, err, total);
    }

    /**
     * Begins to show it.
     *
     * @param total how many records the feed has
     * @param last its last arrival
     */
    static PlayProgress start(PrintWriter err, Receipts receipts, long total, Instant last, Pace pace) {
        var progress = new PlayProgress(err, receipts, total, last, pace, System::nanoTime, Terminals.standardError());
        var step = progress.bar == null ? LINE_STEP : BAR_STEP;
        progress.clock.scheduleAtFixedRate(progress::show, 0, step.toMillis(), TimeUnit.MILLISECONDS);
        return progress;
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (bar != null) {
            bar.close();
            err.println();
        }
        if (terminal != null) {
            try {
                terminal.close();
            } catch (IOException e) {
                err.println("the terminal could not be restored: " + e.getMessage());
            }
        }
    }

    synchronized void show() {
        long done = receipts.records();
        rate.at(nanos.getAsLong(), done);
        if (bar != null) {
            bar.setExtraMessage(' ' + text(done));
            bar.stepTo(done);
            bar.refresh();
        } else if (done > 0) {
            err.printf(Locale.ROOT, "%,d of %,d records, %s%n", done, total, text(done));
            err.flush();
        }
    }

    private String text(long done) {
        return String.format(
                Locale.ROOT,
                "%,.0f/s, at %s, %s left, %,d dead letters",
                rate.perSecond(),
                done == 0 ? "?" : receipts.reached().truncatedTo(ChronoUnit.SECONDS),
                left(done),
                receipts.deadLetters());
    }

    private String left(long done) {
        if (done >= total) {
            return "0s";
        }
        if (pace.bounded()) {
            return done == 0 ? "?" : text(pace.wait(receipts.reached(), last));
        }
        double perSecond = rate.perSecond();
        return perSecond == 0 ? "?" : text(Duration.ofSeconds((long) ((total - done) / perSecond) + 1));
    }

    /** {@code 2h5m}, {@code 41s}. */
    private static String text(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 60) {
            return seconds + "s";
        }
        long minutes = seconds / 60;
        return minutes < 60 ? minutes + "m" + seconds % 60 + "s" : minutes / 60 + "h" + minutes % 60 + "m";
    }

    private static ProgressBar bar(Terminal terminal, PrintWriter err, long total) {
        return new ProgressBarBuilder()
                .setTaskName("Replaying")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) BAR_STEP.toMillis())
                .hideEta()
                .setConsumer(new Line(terminal, err))
                .build();
    }

    /** One line of a terminal, written again and again. */
    private record Line(Terminal terminal, PrintWriter err) implements ProgressBarConsumer {
        private static final int NARROW = 40;
        private static final int USUAL = 100;

        @Override
        public int getMaxRenderedLength() {
            return terminal.getWidth() < NARROW ? USUAL : terminal.getWidth() - 1;
        }

        @Override
        public void accept(String text) {
            err.print("\r\u001b[K" + Columns.fit(text, getMaxRenderedLength()));
            err.flush();
        }

        @Override
        public void close() {}
    }
}
