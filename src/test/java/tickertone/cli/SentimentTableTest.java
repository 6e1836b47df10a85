package tickertone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tickertone.config.Configuration;

class SentimentTableTest {
    private SentimentTable table;

    @BeforeEach
    void emptyTable() throws Exception {
        table = new SentimentTable(Configuration.load(null, Map.of(), Map.of()).watchlist());
    }

    @Test
    void showsWindowsFromShortToLongWhateverCameFirst() throws Exception {
        rolled("1d", "0.1000");
        rolled("1h", "0.1000");
        rolled("5m", "0.1000");

        var lines = table.lines(160, 10);

        assertThat(lines).extracting(line -> line.substring(12, 14)).containsExactly("WI", "5m", "1h", "1d");
    }

    @Test
    void showsTheHeadlineWhereThereIsRoomForIt() throws Exception {
        rolled("5m", "0.1000");
        table.scored(new ObjectMapper().readTree("{\"subject\":\"NVDA\",\"title\":\"Nvidia jumps\"}"));

        assertThat(last(table.lines(94, 10))).endsWith("Nvidia jumps");
        assertThat(last(table.lines(93, 10))).doesNotContain("Nvidia");
    }

    @Test
    void countsTheChangeFromWhatWasLastShown() throws Exception {
        rolled("5m", "0.1000");
        table.lines(80, 10);
        rolled("5m", "0.2000");
        rolled("5m", "0.3500");

        assertThat(last(table.lines(80, 10))).contains("+0.25");
        assertThat(last(table.lines(80, 10))).doesNotContain("+0.25");
    }

    @Test
    void takesNoHeadlineFromAnArticleThatIsWithdrawn() throws Exception {
        rolled("5m", "0.1000");
        table.scored(new ObjectMapper()
                .readTree("{\"subject\":\"NVDA\",\"status\":\"withdrawn\",\"title\":\"Tesla jumps\"}"));

        assertThat(last(table.lines(120, 10))).doesNotContain("Tesla");
    }

    @Test
    void dropsASubjectWhoseLastValuesAreGone() throws Exception {
        rolled("5m", "0.1000");
        rolled("1h", "0.1000");

        table.gone("NVDA|5m");
        assertThat(table.lines(80, 10)).hasSize(2);

        table.gone("NVDA|1h");
        table.gone("TSLA|1h");
        assertThat(table.lines(80, 10)).hasSize(1);
    }

    private void rolled(String window, String sentiment) throws Exception {
        table.rolled(new ObjectMapper()
                .readTree("{\"subject\":\"NVDA\",\"window\":\"%s\",\"sentiment\":%s,\"stories\":1,\"articles\":1}"
                        .formatted(window, sentiment)));
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
