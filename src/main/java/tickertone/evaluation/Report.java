package tickertone.evaluation;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of some answers.
 *
 * @param languages figures by language, sorted; empty unless there are several
 * @param mistakes the answers that were wrong and surest of themselves, the surest first
 */
public record Report(Figures figures, Map<String, Figures> languages, List<Answer> mistakes) {
    public Report {
        languages = Collections.unmodifiableMap(new TreeMap<>(languages));
        mistakes = List.copyOf(mistakes);
    }

    /**
     * @param files answers, file by file
     * @param mistakes how many at most
     */
    public static Report of(List<List<Answer>> files, int mistakes) {
        var tally = new Tally();
        var languages = new TreeMap<String, Tally>();
        for (var answers : files) {
            tally.add(answers);
            answers.stream()
                    .collect(Collectors.groupingBy(answer -> answer.row().language()))
                    .forEach((language, part) -> languages
                            .computeIfAbsent(language, l -> new Tally())
                            .add(part));
        }
        var figures = new TreeMap<String, Figures>();
        languages.forEach((language, part) -> figures.put(language, part.figures()));
        return new Report(
                tally.figures(),
                figures.size() > 1 ? figures : Map.of(),
                mistakes(files.stream().flatMap(List::stream), mistakes));
    }

    /** Those as sure as each other stay in the order of the rows. */
    private static List<Answer> mistakes(Stream<Answer> answers, int limit) {
        return answers.filter(answer -> !answer.right())
                .sorted(Comparator.comparingInt(answer -> -answer.certainty()))
                .limit(limit)
                .toList();
    }
}
