package tickertone.rolling;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The windows that are kept for every subject; the longest decides how long anything is remembered.
 *
 * @param all shortest first, each length once, at least one
 */
public record Windows(List<Window> all) {
    public Windows {
        all = all.stream().sorted(Comparator.comparing(Window::length)).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("at least one window is needed");
        }
        if (all.stream().map(Window::length).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two windows have the same length: " + all);
        }
    }

    /** Reads names such as {@code 5m}, {@code 1h}, {@code 7d}. */
    public static Windows parse(String... names) {
        return new Windows(Stream.of(names).map(Window::parse).toList());
    }

    public Window longest() {
        return all.get(all.size() - 1);
    }
}
