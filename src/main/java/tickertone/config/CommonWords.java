package tickertone.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tickertone.text.Folded;
import tickertone.text.Words;

/** Everyday words of both languages, from lists in the jar. A name that is one of them needs a rule. */
final class CommonWords {
    private static final List<String> LISTS = List.of("words/en.txt", "words/zh.txt");

    private final Set<String> words = new HashSet<>();
    /** By a part of at least two characters: a longer Chinese word that holds it. */
    private final Map<String, String> around = new HashMap<>();

    private CommonWords() {}

    static CommonWords read() {
        var common = new CommonWords();
        LISTS.forEach(common::read);
        return common;
    }

    boolean has(String folded) {
        return words.contains(folded);
    }

    /** An everyday Chinese word that holds a text and more. */
    Optional<String> around(String folded) {
        return Optional.ofNullable(around.get(folded));
    }

    private void read(String list) {
        var stream = CommonWords.class.getClassLoader().getResourceAsStream(list);
        if (stream == null) {
            throw new IllegalStateException("the jar lacks " + list);
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isBlank())
                    .map(Folded::fold)
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String word) {
        words.add(word);
        if (!Words.han(word.charAt(0))) {
            return;
        }
        for (int start = 0; start < word.length(); start++) {
            for (int end = start + 2; end <= word.length(); end++) {
                if (end - start < word.length()) {
                    around.putIfAbsent(word.substring(start, end), word);
                }
            }
        }
    }
}
