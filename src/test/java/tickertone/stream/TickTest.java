package tickertone.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TickTest {
    @Test
    void aTickIsRecognizedByItsReader() {
        var tick = Tick.record("news.articles", 2, 1_000L);

        var reading = new ArticleReader(Poison.TOLERANCE)
                .read(tick.key(), tick.value(), Tick.marked(tick.headers()), Instant.ofEpochMilli(1_000));

        assertThat(reading).isEqualTo(new Reading.Tick());
        assertThat(tick.topic()).isEqualTo("news.articles");
        assertThat(tick.partition()).isEqualTo(2);
        assertThat(tick.timestamp()).isEqualTo(1_000);
    }

    @Test
    void aLiveTickLeavesItsTimeToTheBroker() {
        assertThat(Tick.record("news.articles", 0, null).timestamp()).isNull();
    }

    @Test
    void otherHeadersMarkNoTick() {
        var headers = new RecordHeaders().add("tickertone-line", "1".getBytes(UTF_8));

        assertThat(Tick.marked(headers)).isFalse();
    }
}
