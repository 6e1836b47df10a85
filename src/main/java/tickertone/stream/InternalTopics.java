package tickertone.stream;

import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;

/** The topics that Kafka Streams keeps for an application: copies of its stores, and what flows between its parts. */
public final class InternalTopics {
    private static final String CHANGELOG = "-changelog";
    private static final String REPARTITION = "-repartition";

    private InternalTopics() {}

    /** The name of the copy of the store in which each task of ORDER keeps how far the source partitions are. */
    public static String marks(String applicationId) {
        return applicationId + "-" + SubjectProcessor.MARKS + CHANGELOG;
    }

    /** Their names, to the letter: another application's name may begin with this one's. */
    public static Set<String> of(String applicationId, Topology topology) {
        var names = new TreeSet<String>();
        topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .forEach(node -> add(node, applicationId + "-", names));
        return names;
    }

    private static void add(Node node, String prefix, Set<String> names) {
        if (node instanceof Processor processor) {
            processor.stores().forEach(store -> names.add(prefix + store + CHANGELOG));
        } else if (node instanceof Sink sink
                && sink.topic() != null
                && sink.topic().endsWith(REPARTITION)) {
            names.add(prefix + sink.topic());
        }
    }
}
