package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SourceWatchTest {
    private static final Duration SPAN = Duration.ofMillis(250);

    private final AtomicLong nanos = new AtomicLong(-5);
    private final SourceWatch watch = new SourceWatch(nanos::get);

    @Test
    void aPartitionIsQuietOnceTheSpanHasPassedSinceATick() {
        watch.opened(0);
        watch.ticked(0);

        pass(SPAN.minusNanos(1));
        assertThat(watch.quiet(SPAN)).isEmpty();

        pass(Duration.ofNanos(1));
        assertThat(watch.quiet(SPAN)).containsExactly(0);
    }

    @Test
    void aPartitionIsQuietSoonerAfterAnArticleThatWaits() {
        watch.opened(0);
        watch.ticked(0);
        watch.heard(0);

        pass(SPAN.dividedBy(5).minusNanos(1));
        assertThat(watch.quiet(SPAN)).isEmpty();

        pass(Duration.ofNanos(1));
        assertThat(watch.quiet(SPAN)).containsExactly(0);
    }

    @Test
    void aRecordEndsTheQuiet() {
        watch.opened(0);
        watch.opened(1);
        pass(SPAN);

        watch.heard(1);

        assertThat(watch.quiet(SPAN)).containsExactly(0);
    }

    @Test
    void partitionsReadElsewhereAreNotWatched() {
        watch.opened(0);
        watch.closed(0);

        watch.heard(0);
        watch.heard(7);
        pass(SPAN);

        assertThat(watch.quiet(SPAN)).isEmpty();
    }

    @Test
    void quietPartitionsAreNamedInTheirOrder() {
        for (int partition : new int[] {5, 1, 130, 64}) {
            watch.opened(partition);
        }

        pass(SPAN);

        assertThat(watch.quiet(SPAN)).containsExactly(1, 5, 64, 130);
    }

    private void pass(Duration span) {
        nanos.addAndGet(span.toNanos());
    }
}
