package tickertone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalSortTest {
    private static final int BYTES = 8;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void nameAFolder() {
        folder = temporary.resolve("sorting");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 999, 1_000, 1_001, 5_000})
    void givesAllInOrderWhateverFitsIntoMemory(int inMemory) throws IOException {
        var numbers = new Random(7).longs(1_000, 0, 300).boxed().toList();

        try (var sort = sort(inMemory)) {
            for (var number : numbers) {
                sort.add(number);
            }

            assertThat(sort).containsExactlyElementsOf(numbers.stream().sorted().toList());
        }
    }

    @Test
    void neverTouchesTheDiskIfAllFitsIntoMemory() throws IOException {
        try (var sort = sort(4)) {
            for (long number : new long[] {3, 1, 2}) {
                sort.add(number);
            }

            assertThat(sort).containsExactly(1L, 2L, 3L);
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        try (var sort = sort(2)) {
            for (long number = 9; number > 0; number--) {
                sort.add(number);
            }
            sort.iterator().next();
            assertThat(folder).isNotEmptyDirectory();
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givesNothingOfNothing() throws IOException {
        try (var sort = sort(2)) {
            assertThat(sort).isEmpty();
        }
    }

    @Test
    void keepsTheOrderOfEqualsWithinAFileThatIsWrittenAndRead() throws IOException {
        var lines = new ArrayList<FeedLine>();
        for (int i = 0; i < 50; i++) {
            lines.add(new FeedLine(
                    i,
                    i % 3 == 0 ? null : new byte[i],
                    i % 5 == 0 ? null : new byte[] {(byte) i},
                    java.time.Instant.ofEpochMilli(i % 2),
                    null));
        }
        var order = Comparator.comparing(FeedLine::arrival).thenComparingLong(FeedLine::number);

        try (var sort = new ExternalSort<>(order, new FeedLineFormat(), folder, 400)) {
            for (var line : lines) {
                sort.add(line);
            }

            assertThat(sort)
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(lines.stream().sorted(order).toList());
            assertThat(Files.list(folder)).hasSizeGreaterThan(2);
        }
    }

    private ExternalSort<Long> sort(int inMemory) {
        return new ExternalSort<>(Comparator.naturalOrder(), new Numbers(), folder, (long) inMemory * BYTES);
    }

    private static final class Numbers implements ExternalSort.Format<Long> {
        @Override
        public void write(Long number, DataOutputStream out) throws IOException {
            out.writeLong(number);
        }

        @Override
        public Long read(DataInputStream in) throws IOException {
            return in.readLong();
        }

        @Override
        public int weight(Long number) {
            return BYTES;
        }
    }
}
