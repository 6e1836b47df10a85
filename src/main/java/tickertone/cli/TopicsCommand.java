package tickertone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tickertone.stream.TopicPlan;
import tickertone.stream.TopicSpec;
import tickertone.stream.Topics;

/** Compares the cluster's topics with what the pipeline needs, and creates what is missing. */
@Command(
        name = "topics",
        description = "plan: says what the cluster's topics lack. apply: creates what is missing.",
        mixinStandardHelpOptions = true)
final class TopicsCommand implements Callable<Integer> {
    /** What to do about it. */
    enum Action {
        PLAN,
        APPLY
    }

    @Parameters(paramLabel = "plan|apply", description = "What to do.")
    private Action action = Action.PLAN;

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    TopicsCommand() {}

    @Override
    public Integer call() throws Exception {
        var settings = options.load().settings();
        var specs = TopicSpec.live(
                new Topics(settings.topics().prefix()), settings.topics().partitions());
        try (var cluster = Cluster.given(settings)) {
            var plan = TopicPlan.of(cluster.admin(), specs);
            print(plan, specs);
            if (action == Action.APPLY) {
                plan.apply(cluster.admin(), (short) settings.topics().replication());
            }
            return plan.differences().isEmpty() ? ExitCode.OK : ExitCode.KAFKA;
        }
    }

    private void print(TopicPlan plan, List<TopicSpec> specs) {
        var out = spec.commandLine().getOut();
        String verb = action == Action.APPLY ? "create" : "missing";
        plan.missing()
                .forEach(topic -> out.printf(
                        "%s  %s, partitions %d, %s%n", verb, topic.name(), topic.partitions(), topic.config()));
        plan.differences().forEach(difference -> out.println("unfit    " + difference));
        if (plan.missing().isEmpty() && plan.differences().isEmpty()) {
            out.printf("All %d topics are there and fit.%n", specs.size());
        }
        out.flush();
    }
}
