package tickertone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tickertone.stream.SentimentTopology;
import tickertone.stream.Topics;

/** Prints the steps, stores and topics of the pipeline. */
@Command(
        name = "topology",
        description = "Prints the steps, stores and topics of the pipeline, as Kafka Streams describes them.",
        mixinStandardHelpOptions = true)
final class TopologyCommand implements Callable<Integer> {
    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    TopologyCommand() {}

    @Override
    public Integer call() throws Exception {
        var configuration = options.load();
        var topics = new Topics(configuration.settings().topics().prefix());
        var topology = SentimentTopology.of(topics, Wiring.parts(configuration, false));
        spec.commandLine().getOut().print(topology.describe());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
