package tickertone.feed;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Undoes the compression that a feed begins with, whatever its file is called: standard input has no name. */
public final class Compression {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    private static final int BUFFER_BYTES = 64 * 1024;

    private Compression() {}

    /**
     * The plain bytes of a file that is compressed with gzip or zstd, or not at all.
     *
     * @throws IOException if it only begins like a compressed file
     */
    public static InputStream undo(InputStream input) throws IOException {
        var buffered = new BufferedInputStream(input, BUFFER_BYTES);
        buffered.mark(ZSTD.length);
        byte[] start = buffered.readNBytes(ZSTD.length);
        buffered.reset();
        if (begins(start, GZIP)) {
            return new GZIPInputStream(buffered, BUFFER_BYTES);
        }
        return begins(start, ZSTD) ? new ZstdInputStream(buffered) : buffered;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return Arrays.equals(bytes, 0, Math.min(bytes.length, with.length), with, 0, with.length);
    }
}
