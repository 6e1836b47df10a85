package tickertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Where a demo shows itself: a table that redraws itself under a progress bar on a terminal, and one line every ten
 * seconds elsewhere. The final table goes to standard output in full.
 */
final class Screen implements AutoCloseable {
    private static final int PLAIN_WIDTH = 160;
    private static final long PLAIN_NANOS = 10_000_000_000L;
    /** The bar, the event time and the prompt need lines too. */
    private static final int OTHER_LINES = 4;

    private final PrintWriter out;
    private final PrintWriter err;
    private final long total;
    private final @Nullable Terminal terminal;
    private final ProgressBar bar;
    private volatile String barText = "";
    private volatile String eventTime = "";
    private int drawn;
    private long lastLine = System.nanoTime();

    private Screen(PrintWriter out, PrintWriter err, long total, @Nullable Terminal terminal) {
        this.out = out;
        this.err = err;
        this.total = total;
        this.terminal = terminal;
        this.bar = new ProgressBarBuilder()
                .setTaskName("Playing")
                .setInitialMax(total)
                .setUnit(" records", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .showSpeed()
                .setConsumer(new DelegatingProgressBarConsumer(text -> barText = text, 100))
                .build();
    }

    /** A live table if this is a terminal, else lines. */
    static Screen of(PrintWriter out, PrintWriter err, long total) {
        return new Screen(out, err, total, Terminals.standardError());
    }

    /** Lines, whatever this is. */
    static Screen plain(PrintWriter out, PrintWriter err, long total) {
        return new Screen(out, err, total, null);
    }

    void progress(long played, Instant arrival) {
        bar.stepTo(played);
        eventTime = arrival.toString();
        if (terminal == null && (played == total || System.nanoTime() - lastLine > PLAIN_NANOS)) {
            lastLine = System.nanoTime();
            err.printf("played %,d of %,d records, up to %s%n", played, total, eventTime);
            err.flush();
        }
    }

    synchronized void draw(SentimentTable table) {
        if (terminal == null) {
            return;
        }
        int height = Math.max(10, terminal.getHeight()) - OTHER_LINES;
        frame(table.lines(width(), height));
    }

    synchronized void finalTable(SentimentTable table) {
        frame(List.of());
        table.lines(terminal == null ? PLAIN_WIDTH : width(), Integer.MAX_VALUE).forEach(out::println);
        out.flush();
    }

    @Override
    public void close() {
        bar.close();
        if (terminal != null) {
            try {
                terminal.close();
            } catch (IOException e) {
                err.println("the terminal could not be restored: " + e.getMessage());
            }
        }
    }

    private int width() {
        return terminal == null || terminal.getWidth() < 40 ? PLAIN_WIDTH : terminal.getWidth() - 1;
    }

    private void frame(List<String> lines) {
        if (terminal == null) {
            return;
        }
        if (drawn > 0) {
            err.printf("\u001b[%dA\u001b[J", drawn);
        }
        err.println(Columns.fit(eventTime + "  " + barText, width()));
        lines.forEach(err::println);
        err.flush();
        drawn = lines.size() + 1;
    }
}
