package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportLineTest {
    private static final byte[] TEXT = "{}".getBytes(UTF_8);
    private static final ExportLine EARLY = line(1, "b", 7, 0);
    private static final ExportLine LATE = line(2, "a", 3, 1);
    private static final ExportLine LATE_AGAIN = line(2, "a", 4, 1);
    private static final ExportLine OTHER = line(2, "b", 0, 0);

    @Test
    void comesByTimeThenKeyThenOffset() {
        assertThat(Stream.of(LATE_AGAIN, LATE, OTHER, EARLY).sorted(ExportLine.IN_TIME))
                .containsExactly(EARLY, LATE, LATE_AGAIN, OTHER);
    }

    @Test
    void comesLastOfItsKeyIfItWasWrittenLastWhateverItsTime() {
        var lastWritten = line(1, "a", 5, 1);

        assertThat(Stream.of(lastWritten, LATE_AGAIN, EARLY, LATE).sorted(ExportLine.BY_KEY))
                .containsExactly(LATE, LATE_AGAIN, lastWritten, EARLY);
    }

    @Test
    void isTheSameAfterItLayInAFile() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var format = new ExportLine.Format();

        format.write(LATE, new DataOutputStream(bytes));
        var read = format.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read).usingRecursiveComparison().isEqualTo(LATE);
    }

    private static ExportLine line(long timestamp, String key, long offset, int partition) {
        return new ExportLine(timestamp, key.getBytes(UTF_8), offset, partition, TEXT);
    }
}
