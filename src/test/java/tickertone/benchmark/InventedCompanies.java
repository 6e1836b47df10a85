package tickertone.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Companies that do not exist, as a watchlist writes them: five aliases each, some with rules. Always the same ones. Every
 * other one begins with an everyday word, as real ones do.
 */
final class InventedCompanies {
    private final Random random = new Random(1);
    private final List<String> english = words("/words/en.txt", 4);
    private final List<String> chinese = words("/words/zh.txt", 2);
    private final Set<String> used = new HashSet<>();

    InventedCompanies() throws IOException {}

    private static List<String> words(String resource, int shortest) throws IOException {
        try (var stream = Objects.requireNonNull(InventedCompanies.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> word.length() >= shortest)
                    .toList();
        }
    }

    /** Entries to be written below {@code subjects:}. */
    String yaml(int companies) {
        var yaml = new StringBuilder();
        for (int i = 0; i < companies; i++) {
            boolean everyday = i % 2 == 0;
            String name = fresh(() -> capital(everyday ? any(english) : coined()) + " " + capital(any(english)));
            String product = fresh(() -> capital(everyday ? any(english) : coined()) + any(english));
            String symbol = fresh(this::symbol);
            yaml.append(
                    """

                      - id: X%d
                        kind: ticker
                        name: %s
                        aliases:
                          - %s
                          - %s Holdings
                          - %s
                          - text: %s
                            needs: ["@finance", "@business"]
                          - text: %s
                            case: true
                            needs: ["@finance"]
                            not: ["%s (plugin|show|road)", "the .. of %s"]
                    """
                            .formatted(
                                    i,
                                    name,
                                    name,
                                    name,
                                    fresh(() -> any(chinese) + any(chinese)),
                                    product,
                                    symbol,
                                    symbol,
                                    symbol));
        }
        return yaml.toString();
    }

    private String fresh(Supplier<String> invent) {
        String name = invent.get();
        while (!used.add(name.toLowerCase(Locale.ROOT))) {
            name = invent.get();
        }
        return name;
    }

    /** Three to five syllables. */
    private String coined() {
        return IntStream.range(0, 3 + random.nextInt(3))
                .mapToObj(i -> "" + "bdfgklmnprstvz".charAt(random.nextInt(14)) + "aeiou".charAt(random.nextInt(5)))
                .collect(Collectors.joining());
    }

    private String symbol() {
        var symbol = new StringBuilder("Z");
        for (int i = 0; i < 4; i++) {
            symbol.append((char) ('A' + random.nextInt(26)));
        }
        return symbol.toString();
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
