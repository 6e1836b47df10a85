package tickertone.feed;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A line of an export and what it is sorted by.
 *
 * @param timestamp that of its record, as are key, offset and partition
 * @param key empty if there is none
 * @param text {@link #DELETED} where the record only says that its key is gone
 */
record ExportLine(long timestamp, byte[] key, long offset, int partition, byte[] text) {
    /** No value is empty. */
    static final byte[] DELETED = {};

    static final Comparator<ExportLine> IN_TIME = Comparator.comparingLong(ExportLine::timestamp)
            .thenComparing(ExportLine::key, Arrays::compareUnsigned)
            .thenComparingLong(ExportLine::offset)
            .thenComparingInt(ExportLine::partition);

    /** What was written last to a key comes last. */
    static final Comparator<ExportLine> BY_KEY = Comparator.comparing(ExportLine::key, Arrays::compareUnsigned)
            .thenComparingLong(ExportLine::offset)
            .thenComparing(IN_TIME);

    boolean sameKey(ExportLine other) {
        return Arrays.equals(key, other.key);
    }

    boolean deleted() {
        return text.length == 0;
    }

    /** Numbers in binary, texts as length and bytes. */
    static final class Format implements ExternalSort.Format<ExportLine> {
        /** The objects and array headers of a line. */
        private static final int OVERHEAD = 96;

        @Override
        public void write(ExportLine line, DataOutputStream out) throws IOException {
            out.writeLong(line.timestamp());
            write(line.key(), out);
            out.writeLong(line.offset());
            out.writeInt(line.partition());
            write(line.text(), out);
        }

        @Override
        public ExportLine read(DataInputStream in) throws IOException {
            return new ExportLine(in.readLong(), bytes(in), in.readLong(), in.readInt(), bytes(in));
        }

        @Override
        public int weight(ExportLine line) {
            return OVERHEAD + line.key().length + line.text().length;
        }

        private static void write(byte[] bytes, DataOutputStream out) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        private static byte[] bytes(DataInputStream in) throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return bytes;
        }
    }
}
