package tickertone.feed;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a feed in a file of its sorting: numbers in binary, texts as length and bytes. */
final class FeedLineFormat implements ExternalSort.Format<FeedLine> {
    private static final int NOTHING = -1;
    private static final long NO_TIME = Long.MIN_VALUE;
    /** The objects and array headers of a line. */
    private static final int OVERHEAD = 160;

    @Override
    public void write(FeedLine line, DataOutputStream out) throws IOException {
        out.writeLong(line.number());
        out.writeLong(line.arrival().toEpochMilli());
        out.writeLong(line.publishedAt() == null ? NO_TIME : line.publishedAt().toEpochMilli());
        write(line.keyBytes(), out);
        write(line.value(), out);
    }

    @Override
    public FeedLine read(DataInputStream in) throws IOException {
        long number = in.readLong();
        var arrival = Instant.ofEpochMilli(in.readLong());
        long published = in.readLong();
        byte[] key = bytes(in);
        byte[] value = bytes(in);
        return new FeedLine(number, key, value, arrival, published == NO_TIME ? null : Instant.ofEpochMilli(published));
    }

    @Override
    public int weight(FeedLine line) {
        return OVERHEAD + length(line.keyBytes()) + length(line.value());
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static void write(byte @Nullable [] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes == null ? NOTHING : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NOTHING) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
