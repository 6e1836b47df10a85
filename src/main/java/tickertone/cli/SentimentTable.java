package tickertone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tickertone.market.Watchlist;
import tickertone.rolling.Window;
import tickertone.sentiment.Tone;

/** The rows of the demo's table: one per subject and window, with what changed since it was last shown. */
final class SentimentTable {
    private static final int SENTIMENT = 10;
    private static final int LABEL = 18;
    private static final int COUNT = 9;
    private static final int WINDOW = 7;
    private static final int SUBJECT = 12;
    /** A headline of which less can be seen is left out. */
    private static final int HEADLINE = 20;

    private static final Comparator<String> SHORTEST_FIRST =
            Comparator.comparing(window -> Window.parse(window).length());

    private final List<String> order;
    private final Map<String, Map<String, Row>> rows = new HashMap<>();
    private final Map<String, String> headlines = new HashMap<>();

    /** What one subject's window shows. */
    private record Row(@Nullable BigDecimal sentiment, long stories, long articles, @Nullable BigDecimal shown) {
        Row shownNow() {
            return new Row(sentiment, stories, articles, sentiment);
        }

        String change() {
            if (sentiment == null || shown == null) {
                return "";
            }
            var change = sentiment.subtract(shown).setScale(2, RoundingMode.HALF_EVEN);
            return change.signum() == 0 ? "" : signed(change);
        }

        String label() {
            return sentiment == null
                    ? ""
                    : Tone.label(sentiment.movePointRight(4).intValue()).replace('_', ' ');
        }
    }

    /** @param watchlist subjects appear in its order */
    SentimentTable(Watchlist watchlist) {
        this.order = watchlist.subjects().stream().map(subject -> subject.id()).toList();
    }

    /** Takes a value of the latest topic. */
    synchronized void rolled(JsonNode value) {
        var windows = rows.computeIfAbsent(value.get("subject").asText(), id -> new TreeMap<>(SHORTEST_FIRST));
        var before = windows.get(value.get("window").asText());
        var sentiment = value.get("sentiment");
        windows.put(
                value.get("window").asText(),
                new Row(
                        sentiment.isNull() ? null : sentiment.decimalValue(),
                        value.get("stories").asLong(),
                        value.get("articles").asLong(),
                        before == null ? null : before.shown()));
    }

    /** Forgets a subject's window whose last value is gone. */
    synchronized void gone(String key) {
        int bar = key.indexOf('|');
        var windows = rows.getOrDefault(key.substring(0, bar), new HashMap<>());
        windows.remove(key.substring(bar + 1));
        rows.values().removeIf(Map::isEmpty);
    }

    /** Takes a value of the scores topic. */
    synchronized void scored(JsonNode value) {
        var title = value.get("title");
        boolean withdrawn = value.path("status").asText().equals("withdrawn");
        if (!title.isNull() && !withdrawn) {
            headlines.put(value.get("subject").asText(), title.asText());
        }
    }

    /**
     * The busiest subjects, in the watchlist's order, as lines that fit a terminal. What they show is from then on what
     * change counts from.
     */
    synchronized List<String> lines(int width, int height) {
        var lines = new ArrayList<String>();
        lines.add(fit(header(), "NEWEST HEADLINE", width));
        for (var subject : busiest(Math.max(1, (height - 1) / windows()))) {
            lines(subject, width, lines);
        }
        rows.values().forEach(windows -> windows.replaceAll((window, row) -> row.shownNow()));
        return lines;
    }

    private int windows() {
        return Math.max(1, rows.values().stream().mapToInt(Map::size).max().orElse(1));
    }

    private List<String> busiest(int count) {
        var chosen = rows.keySet().stream()
                .sorted(Comparator.comparingLong(this::articles).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
        return order.stream().filter(chosen::contains).toList();
    }

    private long articles(String subject) {
        return Optional.ofNullable(rows.get(subject)).orElse(Map.of()).values().stream()
                .mapToLong(Row::articles)
                .sum();
    }

    private void lines(String subject, int width, List<String> lines) {
        String name = subject;
        String headline = headlines.getOrDefault(subject, "");
        for (var window : rows.getOrDefault(subject, Map.of()).entrySet()) {
            lines.add(fit(line(name, window.getKey(), window.getValue()), headline, width));
            name = "";
            headline = "";
        }
    }

    private static String fit(String cells, String headline, int width) {
        return Columns.fit(Columns.width(cells) + HEADLINE <= width ? cells + headline : cells, width);
    }

    private static String header() {
        return cells("SUBJECT", "WINDOW", "SENTIMENT", "LABEL", "STORIES", "ARTICLES", "CHANGE");
    }

    private static String line(String subject, String window, Row row) {
        String sentiment = row.sentiment() == null ? "-" : signed(row.sentiment());
        String stories = String.valueOf(row.stories());
        return cells(subject, window, sentiment, row.label(), stories, String.valueOf(row.articles()), row.change());
    }

    private static String signed(BigDecimal value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    private static String cells(String... cells) {
        int[] widths = {SUBJECT, WINDOW, SENTIMENT, LABEL, COUNT, COUNT, COUNT};
        var line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(Columns.pad(cells[i], widths[i]));
        }
        return line.toString();
    }
}
