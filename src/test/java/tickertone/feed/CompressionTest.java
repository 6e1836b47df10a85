package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    private static final String TEXT = "{\"id\":\"苹果\"}\n".repeat(1_000);

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}\n", "\u001f", "plain text of any length"})
    void leavesPlainBytesAlone(String text) throws IOException {
        assertThat(undone(text.getBytes(UTF_8))).isEqualTo(text);
    }

    @Test
    void undoesGzip() throws IOException {
        assertThat(undone(gzip(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void readsGzipFilesThatWerePutTogether() throws IOException {
        var both = new ByteArrayOutputStream();
        both.write(gzip(TEXT));
        both.write(gzip(TEXT));

        assertThat(undone(both.toByteArray())).isEqualTo(TEXT + TEXT);
    }

    @Test
    void undoesZstd() throws IOException {
        assertThat(undone(Zstd.compress(TEXT.getBytes(UTF_8)))).isEqualTo(TEXT);
    }

    @Test
    void saysSoWhenACompressedFileEndsEarly() throws IOException {
        byte[] gzip = gzip(TEXT);
        byte[] zstd = Zstd.compress(TEXT.getBytes(UTF_8));

        assertThatIOException().isThrownBy(() -> undone(Arrays.copyOf(gzip, gzip.length / 2)));
        assertThatIOException().isThrownBy(() -> undone(Arrays.copyOf(zstd, zstd.length / 2)));
    }

    private static String undone(byte[] bytes) throws IOException {
        try (var plain = Compression.undo(new ByteArrayInputStream(bytes))) {
            return new String(plain.readAllBytes(), UTF_8);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
