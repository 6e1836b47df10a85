package tickertone.rolling;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A roller over stores in memory that keeps what it wrote. */
final class Desk implements Output {
    static final Rules LIVE = new Rules(BigDecimal.valueOf(2), Duration.ofSeconds(1), false);
    static final Rules REPLAY = new Rules(BigDecimal.valueOf(2), Duration.ofSeconds(1), true);

    final List<Rolling> rolling = new ArrayList<>();
    final List<Rolling> latest = new ArrayList<>();
    final MemoryStore subjects = new MemoryStore();
    final MemoryStore panes = new MemoryStore();
    final MemoryStore sources = new MemoryStore();
    final MemoryStore agenda = new MemoryStore();
    private final Windows windows;
    private final Rules rules;
    private Roller roller;

    Desk(Windows windows, Rules rules) {
        this.windows = windows;
        this.rules = rules;
        this.roller = open();
    }

    static Desk live(String... windows) {
        return new Desk(Windows.parse(windows), LIVE);
    }

    static Desk replay(String... windows) {
        return new Desk(Windows.parse(windows), REPLAY);
    }

    void restart() {
        roller = open();
    }

    Desk add(Told... told) {
        for (var one : told) {
            roller.add(one.score());
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

    int rows() {
        return subjects.size() + panes.size() + sources.size() + agenda.size();
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

    private Roller open() {
        return new Roller(windows, rules, new Roller.Stores(subjects, panes, sources, agenda), this);
    }

    private static LocalTime time(Rolling value) {
        return value.asOf().atOffset(ZoneOffset.UTC).toLocalTime();
    }
}
