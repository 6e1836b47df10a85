package tickertone.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import tickertone.rolling.Stamp;

/** The bytes of the internal mentions topic: a kind byte, then the fields in binary, since nobody else reads them. */
final class ToOrderSerde implements Serde<ToOrder> {
    private static final byte MARK = 1;
    private static final byte STAMPED = 2;
    private static final int STAMP_BYTES = 128;

    @Override
    public Serializer<ToOrder> serializer() {
        return (topic, value) -> write(value);
    }

    @Override
    public Deserializer<ToOrder> deserializer() {
        return (topic, bytes) -> read(bytes);
    }

    private static byte[] write(ToOrder value) {
        int mention = value instanceof ToOrder.Stamped stamped ? stamped.mention().length : 0;
        var bytes = new ByteArrayOutputStream(STAMP_BYTES + mention);
        var out = new DataOutputStream(bytes);
        try {
            if (value instanceof ToOrder.Mark mark) {
                out.writeByte(MARK);
                out.writeInt(mark.partition());
                out.writeLong(mark.arrival());
                out.writeInt(mark.partitions());
            } else if (value instanceof ToOrder.Stamped stamped) {
                out.writeByte(STAMPED);
                write(stamped.stamp(), out);
                out.write(stamped.mention());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static ToOrder read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte kind = in.readByte();
            return switch (kind) {
                case MARK -> new ToOrder.Mark(in.readInt(), in.readLong(), in.readInt());
                case STAMPED -> new ToOrder.Stamped(stamp(in), in.readAllBytes());
                default -> throw new IllegalStateException("a mention of an unknown kind: " + kind);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a mention that ends early", e);
        }
    }

    private static void write(Stamp stamp, DataOutputStream out) throws IOException {
        out.writeLong(stamp.arrival());
        out.writeUTF(stamp.articleId());
        out.writeInt(stamp.partition());
        out.writeLong(stamp.offset());
        out.writeUTF(stamp.subject());
    }

    private static Stamp stamp(DataInputStream in) throws IOException {
        return new Stamp(in.readLong(), in.readUTF(), in.readInt(), in.readLong(), in.readUTF());
    }
}
