package tickertone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final DateTimeFormatter PATTERN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59.999Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "2024-02-29T12:30:45.007Z",
                "1969-12-31T23:59:59.001Z"
            })
    void writesATimeWithMillisecondsAndZ(Instant time) {
        assertThat(Json.text(time)).isEqualTo(PATTERN.format(time));
    }

    @Test
    void writesAnyTimeLikeItsPattern() {
        new Random(1)
                .longs(10_000, -100_000_000_000_000L, 300_000_000_000_000L)
                .mapToObj(Instant::ofEpochMilli)
                .forEach(time -> assertThat(Json.text(time)).isEqualTo(PATTERN.format(time)));
    }
}
