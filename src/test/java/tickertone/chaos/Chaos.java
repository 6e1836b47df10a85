package tickertone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Disturbs two to three instances in many ways at random, and compares what they said with a calm run over the same log. It
 * needs a machine that knows {@code kill}.
 *
 * <p>Run it with {@code java -cp target/tickertone.jar:target/test-classes tickertone.chaos.Chaos --seed 1 --rounds 5} after
 * {@code mvn package}.
 */
@Command(
        name = "chaos",
        description = "Says of each round how it went; exits with 1 if any did not end as in calm.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class Chaos implements Callable<Integer> {
    @Option(names = "--seed", description = "Of the first round; each further round has the next one.")
    private long seed = 1;

    @Option(names = "--rounds", description = "How many rounds there are.")
    private int rounds = 5;

    @Option(names = "--blows", description = "How often each round is disturbed.")
    private int blows = 12;

    @Option(names = "--records", description = "How many records each round's log has at most, ticks not counted.")
    private int records = 8_000;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Chaos()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        boolean same = true;
        for (long round = seed; round < seed + rounds; round++) {
            var folder = Files.createTempDirectory("chaos");
            var report = round(round).run(folder);
            System.out.println(report);
            report.faults().forEach(fault -> System.out.println("  " + fault));
            same &= report.faults().isEmpty();
            tidy(folder, report);
        }
        return same ? 0 : 1;
    }

    /** What went wrong is kept to be looked at. */
    private static void tidy(Path folder, Report report) throws IOException {
        if (!report.faults().isEmpty()) {
            System.out.println("  kept in " + folder);
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Round round(long round) {
        int past = records / 4;
        return new Round(round, past, records - past, Blow.any(new Random(round), blows));
    }
}
