package tickertone.rolling;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A roller over stores in memory that keeps what it wrote. */
final class Desk implements Output {
    static final Rules RULES = Rules.of(BigDecimal.valueOf(2), Duration.ofSeconds(1));

    final List<Rolling> rolling = new ArrayList<>();
    final List<Rolling> latest = new ArrayList<>();
    final MemoryStore subjects = new MemoryStore();
    final MemoryStore panes = new MemoryStore();
    final MemoryStore sources = new MemoryStore();
    final MemoryStore contributions = new MemoryStore();
    final List<String> gone = new ArrayList<>();
    private final Set<String> unwatched = new HashSet<>();
    private final Windows windows;
    private final boolean latestAtBoundariesOnly;
    private Roller roller;

    Desk(Windows windows, boolean latestAtBoundariesOnly) {
        this.windows = windows;
        this.latestAtBoundariesOnly = latestAtBoundariesOnly;
        this.roller = open();
    }

    static Desk live(String... windows) {
        return new Desk(Windows.parse(windows), false);
    }

    static Desk replay(String... windows) {
        return new Desk(Windows.parse(windows), true);
    }

    void restart() {
        roller = open();
    }

    Desk add(Told... told) {
        for (var one : told) {
            one.tell(roller);
        }
        return this;
    }

    Desk advance(long time) {
        roller.advance(time);
        return this;
    }

    Desk advance(String time) {
        return advance(Day.millis(time));
    }

    Audit audit() {
        return roller.audit();
    }

    int rows() {
        return subjects.size() + panes.size() + sources.size() + contributions.size();
    }

    /** Each value as window, end and number of articles. */
    List<String> rollingLines() {
        return rolling.stream()
                .map(v -> v.window() + " " + time(v) + " " + v.articles())
                .toList();
    }

    /** Each value as window, time and number of articles. */
    List<String> latestLines() {
        return latest.stream()
                .map(v -> v.window() + " " + time(v) + " " + v.articles())
                .toList();
    }

    Rolling lastRolling() {
        return rolling.get(rolling.size() - 1);
    }

    @Override
    public void rolling(Rolling value) {
        rolling.add(value);
    }

    @Override
    public void latest(Rolling value) {
        latest.add(value);
    }

    @Override
    public void gone(String subject, Window window, Instant asOf) {
        gone.add(subject + " " + window + " " + asOf.atOffset(ZoneOffset.UTC).toLocalTime());
    }

    Roller.Stores stores() {
        return new Roller.Stores(subjects, panes, sources, contributions);
    }

    /** Takes a subject off the watchlist. */
    Desk unwatch(String subject) {
        unwatched.add(subject);
        return this;
    }

    private Roller open() {
        return new Roller(windows, latestAtBoundariesOnly, subject -> !unwatched.contains(subject), stores(), this);
    }

    private static LocalTime time(Rolling value) {
        return value.asOf().atOffset(ZoneOffset.UTC).toLocalTime();
    }
}
