package tickertone.feed;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Puts any number of things in order in bounded memory: sorted chunks go to files, which are merged as they are read.
 *
 * <p>What fits into one chunk never touches the disk.
 */
final class ExternalSort<T> implements Iterable<T>, AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String FILE_BEGINS = "sorted-";
    private static final String FILE_ENDS = ".run";

    private final Comparator<T> order;
    private final Format<T> format;
    private final Path folder;
    private final long chunkBytes;
    private final List<T> chunk = new ArrayList<>();
    private final List<Spilled> spilled = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();
    private long weight;

    private record Spilled(Path file, int count) {}

    /** How a thing lies in a file. */
    interface Format<T> {
        void write(T thing, DataOutputStream out) throws IOException;

        T read(DataInputStream in) throws IOException;

        /** How many bytes of memory it takes, roughly. */
        int weight(T thing);
    }

    /**
     * @param order a total one
     * @param folder made when it is needed
     * @param chunkBytes what is kept in memory
     */
    ExternalSort(Comparator<T> order, Format<T> format, Path folder, long chunkBytes) {
        this.order = order;
        this.format = format;
        this.folder = folder;
        this.chunkBytes = chunkBytes;
    }

    void add(T thing) throws IOException {
        chunk.add(thing);
        weight += format.weight(thing);
        if (weight >= chunkBytes) {
            spill();
        }
    }

    /**
     * All things in order. Nothing may be added from now on.
     *
     * @throws UncheckedIOException as it goes, if a file cannot be read
     */
    @Override
    public Iterator<T> iterator() {
        chunk.sort(order);
        var runs = new PriorityQueue<Run<T>>(Comparator.comparing(Run::head, order));
        addTo(runs, chunk.iterator());
        try {
            for (var run : spilled) {
                addTo(runs, read(run));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Merged(runs);
    }

    @Override
    public void close() throws IOException {
        for (var stream : open) {
            stream.close();
        }
        for (var run : spilled) {
            Files.deleteIfExists(run.file());
        }
    }

    /** Whether some sort wrote the file, by its name. */
    static boolean wrote(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(FILE_BEGINS) && name.endsWith(FILE_ENDS);
    }

    private void spill() throws IOException {
        chunk.sort(order);
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, FILE_BEGINS, FILE_ENDS);
        spilled.add(new Spilled(file, chunk.size()));
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
            for (var thing : chunk) {
                format.write(thing, out);
            }
        }
        chunk.clear();
        weight = 0;
    }

    private Iterator<T> read(Spilled run) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run.file()), BUFFER_BYTES));
        open.add(in);
        return new Stored(in, run.count());
    }

    private void addTo(PriorityQueue<Run<T>> runs, Iterator<T> things) {
        if (things.hasNext()) {
            runs.add(new Run<>(things.next(), things));
        }
    }

    /** A sorted run, its first thing in the hand. */
    private record Run<T>(T head, Iterator<T> rest) {}

    private final class Merged implements Iterator<T> {
        private final PriorityQueue<Run<T>> runs;

        Merged(PriorityQueue<Run<T>> runs) {
            this.runs = runs;
        }

        @Override
        public boolean hasNext() {
            return !runs.isEmpty();
        }

        @Override
        public T next() {
            var run = runs.remove();
            addTo(runs, run.rest());
            return run.head();
        }
    }

    /** What a file holds, one after the other. */
    private final class Stored implements Iterator<T> {
        private final DataInputStream in;
        private int left;

        Stored(DataInputStream in, int count) {
            this.in = in;
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public T next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            try {
                return format.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
