package tickertone.text;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.text.Families.Pair;

class FamiliesTest {
    private static final double PRECISION = 0.98;
    private static final double RECALL = 0.90;

    @ParameterizedTest
    @ValueSource(strings = {"stories-en.txt", "stories-zh.txt"})
    void tellsCopiesFromWhatOnlyLooksLikeThem(String file) {
        var pairs = Families.pairs(file);

        var told = pairs.stream().collect(partitioningBy(pair -> like(pair) == pair.copy()));

        String report = report(file, told.get(true), told.get(false));
        System.out.println(report);
        assertThat(precision(told.get(true), told.get(false))).as(report).isGreaterThanOrEqualTo(PRECISION);
        assertThat(recall(told.get(true), told.get(false))).as(report).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void holdsEnoughPairsOfBothSides() {
        var pairs = Families.pairs("stories-en.txt", "stories-zh.txt");

        assertThat(pairs).hasSizeGreaterThan(320);
        assertThat(pairs.stream().filter(Pair::copy)).hasSizeGreaterThan(120);
        assertThat(pairs.stream().filter(pair -> !pair.copy())).hasSizeGreaterThan(120);
    }

    @Test
    void copiesNearlyAlwaysShareAKey() {
        var copies = Families.pairs("stories-en.txt", "stories-zh.txt").stream()
                .filter(Pair::copy)
                .toList();

        var found = copies.stream().filter(FamiliesTest::shareAKey).toList();

        assertThat((double) found.size() / copies.size()).isGreaterThan(RECALL);
    }

    private static boolean shareAKey(Pair pair) {
        int[] others = pair.other().fingerprint().keys();
        for (int key : pair.one().fingerprint().keys()) {
            for (int other : others) {
                if (key == other) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean like(Pair pair) {
        return Likeness.of(pair.one().fingerprint(), pair.other().fingerprint()) > Likeness.NONE;
    }

    /** Of the pairs that were taken for copies, how many are. */
    private static double precision(List<Pair> right, List<Pair> wrong) {
        return share(copies(right), wrong.size() - copies(wrong));
    }

    /** Of the copies, how many were found. */
    private static double recall(List<Pair> right, List<Pair> wrong) {
        return share(copies(right), copies(wrong));
    }

    private static double share(long part, long rest) {
        return part / (double) (part + rest);
    }

    private static long copies(List<Pair> pairs) {
        return pairs.stream().filter(Pair::copy).count();
    }

    private static String report(String file, List<Pair> right, List<Pair> wrong) {
        return String.format(
                "%s: %d pairs, precision %.3f, recall %.3f%n%s%nwrong: %s",
                file,
                right.size() + wrong.size(),
                precision(right, wrong),
                recall(right, wrong),
                Families.table(right, wrong),
                wrong);
    }
}
