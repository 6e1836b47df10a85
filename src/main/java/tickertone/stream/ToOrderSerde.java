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

/** The bytes of the internal mentions topic: a kind byte, then the fields in binary, since they are read at once and never kept. */
final class ToOrderSerde implements Serde<ToOrder> {
    private static final byte MARK = 1;
    private static final byte STAMPED = 2;

    @Override
    public Serializer<ToOrder> serializer() {
        return (topic, value) -> write(value);
    }

    @Override
    public Deserializer<ToOrder> deserializer() {
        return (topic, bytes) -> read(bytes);
    }

    private static byte[] write(ToOrder value) {
        var bytes = new ByteArrayOutputStream(1_024);
        var out = new DataOutputStream(bytes);
        try {
            if (value instanceof ToOrder.Mark mark) {
                out.writeByte(MARK);
                out.writeInt(mark.partition());
                out.writeLong(mark.arrival());
                out.writeInt(mark.partitions());
            } else if (value instanceof ToOrder.Stamped stamped) {
                out.writeByte(STAMPED);
                out.writeInt(stamped.partition());
                out.writeLong(stamped.offset());
                ScoreBytes.write(stamped.score(), out);
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
                case STAMPED -> {
                    int partition = in.readInt();
                    long offset = in.readLong();
                    yield new ToOrder.Stamped(ScoreBytes.read(in), partition, offset);
                }
                default -> throw new IllegalStateException("a mention of an unknown kind: " + kind);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a mention that ends early", e);
        }
    }
}
