package tickertone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Says every ten seconds how far a verification is. */
final class VerifyProgress implements LongConsumer {
    private static final long STEP = Duration.ofSeconds(10).toNanos();

    private final PrintWriter err;
    private final long total;
    private final Rate rate = new Rate();
    private @Nullable Long shown;

    /** @param total how many records the log has */
    VerifyProgress(PrintWriter err, long total) {
        this.err = err;
        this.total = total;
    }

    @Override
    public void accept(long done) {
        long now = System.nanoTime();
        if (shown == null) {
            shown = now;
        } else if (now - shown >= STEP) {
            shown = now;
            rate.at(now, done);
            err.printf(Locale.ROOT, "%,d of %,d records recomputed, %,.0f/s%n", done, total, rate.perSecond());
            err.flush();
        }
    }
}
