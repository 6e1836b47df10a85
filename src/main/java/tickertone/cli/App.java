package tickertone.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import tickertone.config.FaultyConfiguration;
import tickertone.feed.OffsetRange;
import tickertone.feed.Pace;
import tickertone.rolling.UnfitState;

/** All commands, and what becomes of their failures. */
@Command(
        name = "tickertone",
        description = "Says how the news speaks of each ticker, from articles on a Kafka topic.",
        mixinStandardHelpOptions = true,
        versionProvider = App.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            IngestCommand.class,
            ReplayCommand.class,
            ScoreCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            VerifyCommand.class,
            CheckCommand.class,
            TopicsCommand.class,
            TopologyCommand.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 done   1 a bug   2 wrong usage   3 bad settings   4 Kafka unreachable, topics or state unfit",
            "  5 finished, with dead letters (where --fail-on-dead-letters is given)   6 verify found differences",
            "  130, 143 stopped by a signal, after finishing what was in flight"
        })
public final class App {
    private App() {}

    /** Runs one command and returns its exit code. */
    public static int run(String... args) {
        return commandLine().setOut(utf8(System.out)).setErr(utf8(System.err)).execute(args);
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new App());
        line.setUsageHelpWidth(110);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Pace.class, text -> converted(Pace::parse, text));
        line.registerConverter(OffsetRange.class, text -> converted(OffsetRange::parse, text));
        line.registerConverter(Instant.class, text -> converted(App::time, text));
        line.setExecutionExceptionHandler(App::failed);
        return line;
    }

    /** Records are UTF-8 wherever they are written, also where the console is said to be ASCII. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int failed(Exception error, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (error instanceof FaultyConfiguration faults) {
            err.println(faults.getMessage());
            int count = faults.faults().size();
            err.println(count + (count == 1 ? " fault" : " faults") + "; nothing was started.");
            return ExitCode.BAD_SETTINGS;
        }
        if (error instanceof Failure failure) {
            print(failure, err);
            return failure.exitCode();
        }
        if (error instanceof UnfitState unfit) {
            print(unfit, err);
            return ExitCode.KAFKA;
        }
        error.printStackTrace(err);
        return ExitCode.BUG;
    }

    private static void print(Exception error, PrintWriter err) {
        String.valueOf(error.getMessage()).lines().forEach(text -> err.println(Columns.fit(text, Integer.MAX_VALUE)));
    }

    private static <T> T converted(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /** A time with its offset, or a day of UTC. */
    private static Instant time(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a time is ISO-8601 with an offset, such as 2025-01-27T14:30:00Z, or a day, not " + text, e);
        }
    }

    /** The version as the jar tells it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "tickertone " + Wiring.version() + ", Java " + Runtime.version().feature()
            };
        }
    }
}
