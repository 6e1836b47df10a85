package tickertone.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tickertone.rolling.Window;
import tickertone.rolling.Windows;

/**
 * How the value of a setting is written.
 *
 * @param wanted what a value is, with its unit and range: "a duration from 1ms to 1h"
 * @param remedy what to write instead of a value that is not
 * @param reader empty: the text is no such value
 * @param writer the one canonical text of a value
 */
record Format<T>(String wanted, String remedy, Function<String, Optional<T>> reader, Function<T, String> writer) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The same with one more condition, described anew. */
    Format<T> where(Predicate<T> condition, String wanted) {
        return new Format<>(wanted, remedy, text -> reader.apply(text).filter(condition), writer);
    }

    /** The same texts for values of another type. */
    <U> Format<U> as(Function<T, U> to, Function<U, T> from) {
        return new Format<>(
                wanted, remedy, text -> reader.apply(text).map(to), value -> writer.apply(from.apply(value)));
    }

    static Format<String> matching(String pattern, String wanted, String remedy) {
        var compiled = Pattern.compile(pattern);
        return new Format<>(
                wanted, remedy, text -> Optional.of(text).filter(compiled.asMatchPredicate()), text -> text);
    }

    static Format<Boolean> truth() {
        return new Format<>(
                "true or false",
                "write true or false",
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty(),
                String::valueOf);
    }

    static Format<Integer> whole(int least, int most) {
        var number = Pattern.compile("-?[0-9]{1,9}");
        return new Format<>(
                "a whole number from " + least + " to " + most,
                "write digits only",
                text -> Optional.of(text)
                        .filter(number.asMatchPredicate())
                        .map(Integer::valueOf)
                        .filter(value -> least <= value && value <= most),
                String::valueOf);
    }

    /** In units of 1/10,000, both bounds as well. */
    static Format<Integer> decimal(int least, int most) {
        return new Format<>(
                "a number from " + Decimals.text(least) + " to " + Decimals.text(most),
                "write at most four decimals, such as 0.25",
                text -> Decimals.parse(text).stream()
                        .boxed()
                        .filter(value -> least <= value && value <= most)
                        .findFirst(),
                Decimals::text);
    }

    static Format<Duration> duration(String least, String most) {
        var shortest = Durations.parse(least).orElseThrow();
        var longest = Durations.parse(most).orElseThrow();
        return new Format<>(
                "a duration from " + least + " to " + most,
                "write a number with ms, s, m, h or d, such as 250ms",
                text -> Durations.parse(text)
                        .filter(value -> value.compareTo(shortest) >= 0 && value.compareTo(longest) <= 0),
                Durations::text);
    }

    /** In bytes. */
    static Format<Long> size(String least, String most) {
        long smallest = Sizes.parse(least).orElseThrow();
        long largest = Sizes.parse(most).orElseThrow();
        return new Format<>(
                "a size from " + least + " to " + most,
                "write a number with m or g, such as 256m",
                text -> Sizes.parse(text).filter(value -> smallest <= value && value <= largest),
                Sizes::text);
    }

    /** One to sixteen, shortest first: each costs a running total per subject. 60m and 1h are one window, called 1h. */
    static Format<Windows> windows(String longest) {
        return new Format<>(
                "a list of 1 to 16 windows of whole minutes up to " + longest + ", each longer than the one before",
                "write it like 5m,1h,1d,7d",
                text -> readWindows(text, Durations.parse(longest).orElseThrow()),
                windows -> windows.all().stream().map(Window::name).collect(Collectors.joining(",")));
    }

    private static Optional<Windows> readWindows(String text, Duration longest) {
        var names = List.of(text.split(",", -1));
        var lengths = names.stream()
                .flatMap(name -> Durations.parse(name.strip()).stream())
                .toList();
        boolean whole = lengths.stream()
                .allMatch(length -> length.compareTo(MINUTE) >= 0
                        && length.toMillis() % MINUTE.toMillis() == 0
                        && length.compareTo(longest) <= 0);
        boolean ascending = lengths.stream().sorted().distinct().toList().equals(lengths);
        return lengths.size() == names.size() && lengths.size() <= 16 && whole && ascending
                ? Optional.of(
                        Windows.parse(lengths.stream().map(Durations::text).toArray(String[]::new)))
                : Optional.empty();
    }

    static <E extends Enum<E>> Format<E> choice(Class<E> type) {
        var words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), value -> value));
        var wanted = words.keySet().stream().sorted().collect(Collectors.joining(" or "));
        return new Format<>(
                wanted, "write " + wanted, text -> Optional.ofNullable(words.get(text)), value -> value.name()
                        .toLowerCase(Locale.ROOT));
    }

    static Format<Path> folder() {
        return new Format<>("a folder", "write its path", Format::readPath, Path::toString);
    }

    private static Optional<Path> readPath(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
