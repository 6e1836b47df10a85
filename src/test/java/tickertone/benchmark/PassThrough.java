package tickertone.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** The least that Kafka Streams can do with articles: it reads each and writes it to another topic, exactly once. */
final class PassThrough {
    private static final String NAME = "pass-through";

    private PassThrough() {}

    /** From the first commit to the last; the topic it writes is deleted again. */
    static Stopwatch.Speed speed(
            Cluster cluster, String from, int partitions, int threads, Duration commit, long articles, Path folder)
            throws Exception {
        cluster.create(NAME, partitions);
        try (var streams = new KafkaStreams(topology(from), properties(cluster, threads, commit, folder))) {
            streams.start();
            var watch = Stopwatch.atFirstCommit(cluster, NAME, from);
            while (cluster.committed(NAME, from) < articles) {
                Thread.sleep(20);
            }
            return watch.speed(articles);
        } finally {
            cluster.delete(NAME);
        }
    }

    private static Topology topology(String from) {
        var bytes = Serdes.ByteArray();
        var builder = new StreamsBuilder();
        builder.stream(from, Consumed.with(bytes, bytes).withName("in"))
                .to(NAME, Produced.with(bytes, bytes).withName("out"));
        return builder.build();
    }

    private static Properties properties(Cluster cluster, int threads, Duration commit, Path folder) {
        var p = new Properties();
        p.putAll(cluster.clients());
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, NAME);
        p.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commit.toMillis());
        p.put("auto.offset.reset", "earliest");
        return p;
    }
}
