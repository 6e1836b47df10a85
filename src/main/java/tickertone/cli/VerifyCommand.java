package tickertone.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tickertone.config.Configuration;
import tickertone.config.FaultyConfiguration;
import tickertone.config.Settings;
import tickertone.stream.InternalTopics;
import tickertone.stream.Parts;
import tickertone.stream.Topics;
import tickertone.verify.Configurations;
import tickertone.verify.Proof;
import tickertone.verify.Reach;
import tickertone.verify.Rhythm;
import tickertone.verify.Verification;

/** Proves that the outputs of a run follow from its article log. */
@Command(
        name = "verify",
        description = "Recomputes the outputs of a run from its article log, in one thread and without Kafka Streams,"
                + " and compares every record byte for byte. Works while the run goes on. Exit code 6: they differ.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @ArgGroup
    private @Nullable Run run;

    @Option(names = "--output", paramLabel = "text|json", description = "text tells; json is one object on one line.")
    private OutputForm output = OutputForm.TEXT;

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    /** Which run, if not the live one. */
    static final class Run {
        @Option(names = "--name", paramLabel = "NAME", description = "The replay of this name instead of the live run.")
        private @Nullable String name;

        @Option(names = "--demo", description = "The last demo instead of the live run.")
        private boolean demo;
    }

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    VerifyCommand() {}

    @Override
    public Integer call() throws Exception {
        var settings = settings();
        try (var stop = new OrderlyStop()) {
            var cluster = Cluster.open(settings, spec.commandLine().getErr());
            stop.last(cluster);
            var proof = prove(cluster, settings);
            var out = spec.commandLine().getOut();
            out.println(output == OutputForm.JSON ? ProofJson.write(proof) : ProofText.write(proof));
            out.flush();
            return proof.holds() ? ExitCode.OK : ExitCode.MISMATCH;
        } catch (KafkaException e) {
            throw Failure.kafka(String.valueOf(e.getMessage()));
        }
    }

    private Settings settings() throws FaultyConfiguration {
        boolean demo = run != null && run.demo;
        var settings = options.load(demo ? DemoCommand.STANDARD : Map.of()).settings();
        String name = run == null ? null : run.name;
        return name == null
                ? settings
                : settings.apart(ReplayCommand.apart(name), settings.topics().partitions());
    }

    private Proof prove(Cluster cluster, Settings settings) throws Failure, InterruptedException {
        var topics = new Topics(settings.topics().prefix());
        require(cluster, topics);
        boolean played;
        Configurations configurations;
        Reach reach;
        try (var consumer = cluster.consumer()) {
            played = Rhythm.boundariesOnly(cluster.admin(), consumer, topics);
            configurations = Configurations.of(consumer, topics.configs(), document -> parts(document, played));
            reach = Reach.of(consumer, settings.stream().applicationId());
        }
        if (!reach.known()) {
            warn(settings.stream().applicationId());
        }
        try (var verification = Verification.open(cluster, topics, configurations, reach)) {
            return verification.prove(new VerifyProgress(spec.commandLine().getErr(), verification.records()));
        }
    }

    private void warn(String applicationId) {
        var err = spec.commandLine().getErr();
        err.printf(
                "There is no topic %s, which tells how far a run has come: is application.id the run's? All that"
                        + " follows from the log is looked for.%n",
                InternalTopics.marks(applicationId));
        err.flush();
    }

    private static Optional<Parts> parts(Map<String, String> document, boolean played) {
        try {
            return Optional.of(Wiring.parts(Configuration.of(document), played));
        } catch (FaultyConfiguration unreadable) {
            return Optional.empty();
        }
    }

    private static void require(Cluster cluster, Topics topics) throws Failure {
        var missing = cluster.missing(topics.all());
        if (!missing.isEmpty()) {
            throw Failure.kafka("There is no such run on this cluster: it has no topic " + String.join(", ", missing));
        }
    }
}
