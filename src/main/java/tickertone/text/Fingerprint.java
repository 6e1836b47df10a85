package tickertone.text;

import java.nio.ByteBuffer;

/**
 * What is kept of a text to tell near-copies of it: at most {@link #MAX_BYTES} bytes, however long the text.
 *
 * @param lead pairs of neighbouring terms of the beginning, a set of 16-bit hashes, ascending
 * @param figures numbers, weekdays and the like of the beginning, likewise
 * @param names capitalised words of the beginning, likewise
 * @param title pairs of neighbouring terms of the title, likewise
 * @param sample the smallest hashes of all triples of neighbouring terms, ascending as unsigned
 * @param keys where to look for copies: nearly all share at least one of them
 * @param terms how many terms the text has, at most 4,096
 * @param foreign whether the text hardly uses the words of its title
 * @param correction whether the text says that it corrects another
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole; read on the spot
public record Fingerprint(
        char[] lead,
        char[] figures,
        char[] names,
        char[] title,
        int[] sample,
        int[] keys,
        int terms,
        boolean foreign,
        boolean correction) {
    /** The most that {@link #bytes} returns. */
    public static final int MAX_BYTES = 512;

    private static final byte FORMAT = 1;
    private static final int HEAD = 10;
    private static final int CORRECTION = 1;
    private static final int FOREIGN = 2;

    /** The fingerprint of title and body. */
    public static Fingerprint of(Document document) {
        return new Fingerprinting(document).run();
    }

    /** A compact form that begins with the number of its format; the same on every machine. */
    public byte[] bytes() {
        int length = HEAD
                + 2 * (lead.length + figures.length + names.length + title.length)
                + 4 * (sample.length + keys.length);
        var out = ByteBuffer.allocate(length);
        out.put(FORMAT)
                .put((byte) ((correction ? CORRECTION : 0) | (foreign ? FOREIGN : 0)))
                .putShort((short) terms);
        out.put((byte) lead.length).put((byte) figures.length).put((byte) names.length);
        out.put((byte) title.length).put((byte) sample.length).put((byte) keys.length);
        write(lead, out);
        write(figures, out);
        write(names, out);
        write(title, out);
        write(sample, out);
        write(keys, out);
        return out.array();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is of another format
     */
    public static Fingerprint parse(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalArgumentException("a fingerprint of format " + format + ", not " + FORMAT);
        }
        byte flags = in.get();
        int terms = in.getShort();
        var lead = new char[in.get()];
        var figures = new char[in.get()];
        var names = new char[in.get()];
        var title = new char[in.get()];
        var sample = new int[in.get()];
        var keys = new int[in.get()];
        read(in, lead);
        read(in, figures);
        read(in, names);
        read(in, title);
        read(in, sample);
        read(in, keys);
        return new Fingerprint(
                lead, figures, names, title, sample, keys, terms, (flags & FOREIGN) != 0, (flags & CORRECTION) != 0);
    }

    private static void write(char[] numbers, ByteBuffer out) {
        for (char number : numbers) {
            out.putChar(number);
        }
    }

    private static void write(int[] numbers, ByteBuffer out) {
        for (int number : numbers) {
            out.putInt(number);
        }
    }

    private static void read(ByteBuffer in, char[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.getChar();
        }
    }

    private static void read(ByteBuffer in, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.getInt();
        }
    }
}
