package tickertone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tickertone.rolling.UnfitState;
import tickertone.stream.Pipeline;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;

/** Runs the pipeline until it is stopped. */
@Command(
        name = "run",
        description = "Runs the pipeline on a cluster, or without one on an embedded broker.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    RunCommand() {}

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        var configuration = options.load();
        var settings = configuration.settings();
        var topics = new Topics(settings.topics().prefix());
        var cluster = Cluster.open(settings, err);
        try (var stop = new OrderlyStop()) {
            stop.last(cluster);
            cluster.prepare(
                    TopicSpec.live(topics, settings.topics().partitions()),
                    settings.topics().create(),
                    settings.topics().replication());
            cluster.remember(configuration, topics);
            var pipeline = Pipeline.start(
                    topics, Wiring.parts(configuration, false), Wiring.live(settings, cluster.clients()));
            stop.first(pipeline);
            err.printf("Reading %s, configuration %s. Stop with Ctrl-C.%n", topics.articles(), configuration.digest());
            var failure = pipeline.await();
            if (failure instanceof UnfitState unfit) {
                throw unfit;
            }
            return failure == null ? ExitCode.OK : ExitCode.BUG;
        }
    }
}
