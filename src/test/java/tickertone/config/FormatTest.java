package tickertone.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tickertone.rolling.Windows;

class FormatTest {
    @ParameterizedTest
    @CsvSource({"250ms,250ms", "1000ms,1s", "60m,1h", "24h,1d", "90m,90m", "0,0", "0s,0", "7d,7d"})
    void writesADurationInTheLongestUnitThatFits(String written, String canonical) {
        assertThat(Durations.parse(written).map(Durations::text)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5 m", "-5m", "5x", "1.5h", "5M", "PT5M", "9999999999d"})
    void takesNothingElseForADuration(String written) {
        assertThat(Durations.parse(written)).isEmpty();
    }

    @Test
    void takesDurationsFromTheShortestToTheLongest() {
        assertTakes(Format.duration("10ms", "1m"), "10ms", "60s");
        assertRefuses(Format.duration("10ms", "1m"), "9ms", "60001ms", "0");
    }

    @Test
    void takesAscendingWindowsOfWholeMinutes() {
        assertTakes(Format.windows("60d"), "5m", "5m,1h,1d,7d", "1m, 2m", "60d");
        assertRefuses(Format.windows("60d"), "", "5m,", "1h,5m", "5m,5m", "60m,1h", "90s", "0", "61d", "5m;1h");
        assertRefuses(Format.windows("60d"), "1m,2m,3m,4m,5m,6m,7m,8m,9m,10m,11m,12m,13m,14m,15m,16m,17m");
    }

    @Test
    void namesAWindowByItsLongestUnit() {
        assertThat(Format.windows("60d").reader().apply("60m,24h")).contains(Windows.parse("1h", "1d"));
        assertThat(Format.windows("60d").reader().apply("86399m")).contains(Windows.parse("86399m"));
    }

    @Test
    void holdsDecimalsInTenThousandths() {
        assertThat(Format.decimal(0, 10_000).reader().apply("0.1")).contains(1_000);
        assertThat(Format.decimal(0, 10_000).writer().apply(1_000)).isEqualTo("0.1");
        assertThat(Format.decimal(0, 20_000).writer().apply(20_000)).isEqualTo("2");
        assertTakes(Format.decimal(0, 10_000), "0", "1", "1.0", "0.0001");
        assertRefuses(Format.decimal(0, 10_000), "1.0001", "-0.1", "0.00001", ".5", "1e-1", "NaN", "");
    }

    @Test
    void takesWholeNumbersInTheirRange() {
        assertTakes(Format.whole(1, 256), "1", "256");
        assertRefuses(Format.whole(1, 256), "0", "257", "1.0", "two", "", "9999999999");
    }

    @Test
    void holdsSizesInBytes() {
        assertThat(Format.size("1m", "2g").reader().apply("256m")).contains(256L * 1024 * 1024);
        assertThat(Format.size("1m", "2g").writer().apply(1024L * 1024 * 1024)).isEqualTo("1g");
        assertThat(Format.size("1m", "2g").writer().apply(1025L * 1024 * 1024)).isEqualTo("1025m");
        assertTakes(Format.size("32m", "1g"), "32m", "1024m", "1g");
        assertRefuses(Format.size("32m", "1g"), "31m", "1025m", "0", "64", "64M", "64mb", "0.5g", "-64m", "");
    }

    @Test
    void takesTrueAndFalseOnly() {
        assertTakes(Format.truth(), "true", "false");
        assertRefuses(Format.truth(), "True", "yes", "1", "");
    }

    private static void assertTakes(Format<?> format, String... texts) {
        assertThat(texts)
                .allSatisfy(text -> assertThat(format.reader().apply(text)).isPresent());
    }

    private static void assertRefuses(Format<?> format, String... texts) {
        assertThat(texts)
                .allSatisfy(text -> assertThat(format.reader().apply(text)).isEmpty());
    }
}
