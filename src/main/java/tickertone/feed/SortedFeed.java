package tickertone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A whole feed by arrival, lines of the same arrival in the order in which they came, however long it is.
 *
 * <p>It is read to its end before the first line is played, so that its length is known, and what it is.
 */
public final class SortedFeed implements Iterable<FeedLine>, AutoCloseable {
    private static final Comparator<FeedLine> BY_ARRIVAL =
            Comparator.comparing(FeedLine::arrival).thenComparingLong(FeedLine::number);

    /** What of a feed is kept in memory while it is sorted. */
    private static final long CHUNK_BYTES = 64L * 1024 * 1024;

    private final Path folder;
    private final long chunkBytes;
    private final TimeRange range;
    private final ExternalSort<FeedLine> sort;
    private final MessageDigest digest = sha256();
    private long lines;
    private Instant first = Instant.MAX;
    private Instant last = Instant.EPOCH;

    private SortedFeed(TimeRange range, Path folder, long chunkBytes) {
        this.folder = folder;
        this.chunkBytes = chunkBytes;
        this.range = range;
        this.sort = sort();
    }

    /**
     * Reads a source to its end.
     *
     * @param range of arrivals that are kept
     * @param folder for what does not fit into memory
     */
    public static SortedFeed of(FeedSource source, TimeRange range, Path folder) throws IOException {
        return of(source, range, folder, CHUNK_BYTES);
    }

    static SortedFeed of(FeedSource source, TimeRange range, Path folder, long chunkBytes) throws IOException {
        var feed = new SortedFeed(range, folder, chunkBytes);
        try {
            feed.read(source);
            return feed;
        } catch (IOException | RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    /** Lines before the first that tells a time have none to repeat: they arrive with that one. */
    private void read(FeedSource source) throws IOException {
        var line = source.next();
        try (var timeless = sort()) {
            for (; line != null && line.arrival().equals(Instant.EPOCH); line = source.next()) {
                timeless.add(line);
            }
            var time = line == null ? Instant.EPOCH : line.arrival();
            for (var early : timeless) {
                add(early.withArrival(time));
            }
        }
        for (; line != null; line = source.next()) {
            add(line);
        }
    }

    private ExternalSort<FeedLine> sort() {
        return new ExternalSort<>(BY_ARRIVAL, new FeedLineFormat(), folder, chunkBytes);
    }

    private void add(FeedLine line) throws IOException {
        if (!range.contains(line.arrival())) {
            return;
        }
        sort.add(line);
        lines++;
        first = line.arrival().isBefore(first) ? line.arrival() : first;
        last = line.arrival().isAfter(last) ? line.arrival() : last;
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(line.number())
                .putLong(line.arrival().toEpochMilli())
                .flip());
        digest(line.keyBytes());
        digest(line.value());
    }

    private void digest(byte @Nullable [] bytes) {
        digest.update(
                String.valueOf(bytes == null ? "null" : bytes.length + ":").getBytes(UTF_8));
        if (bytes != null) {
            digest.update(bytes);
        }
    }

    /** How many there are. */
    public long lines() {
        return lines;
    }

    /** The first arrival; meaningless if there are no lines. */
    public Instant first() {
        return first;
    }

    /** The last arrival; meaningless if there are no lines. */
    public Instant last() {
        return last;
    }

    /** The same for the same lines, whatever file they lie in; asked for once. */
    public String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public Iterator<FeedLine> iterator() {
        return sort.iterator();
    }

    @Override
    public void close() throws IOException {
        sort.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
