package tickertone.verify;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import tickertone.stream.Topics;

/** When the latest values of a run were written: at minute boundaries only, as a replay does, or as articles came. */
public final class Rhythm {
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    /** A live run does not write so many in a row at boundaries. */
    private static final int LOOKED_AT = 10_000;

    private Rhythm() {}

    /**
     * Tells by who stamps the articles, and where they carry their own times, by the values themselves.
     *
     * @param consumer reads committed records only, and is assigned to nothing
     */
    public static boolean boundariesOnly(Admin admin, Consumer<byte[], byte[]> consumer, Topics topics)
            throws InterruptedException {
        return !stampedByTheBroker(admin, topics.articles()) && lookLikeBoundaries(consumer, topics.latest());
    }

    private static boolean stampedByTheBroker(Admin admin, String articles) throws InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, articles);
        try {
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            var type = config == null ? null : config.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
            return type != null && "LogAppendTime".equals(type.value());
        } catch (ExecutionException e) {
            throw new KafkaException("cannot look at the settings of topic " + articles, e);
        }
    }

    private static boolean lookLikeBoundaries(Consumer<byte[], byte[]> consumer, String latest) {
        var between = new AtomicBoolean();
        var seen = new AtomicInteger();
        WholeTopic.read(consumer, latest, record -> {
            between.set(record.timestamp() % MINUTE != 0);
            return !between.get() && seen.incrementAndGet() < LOOKED_AT;
        });
        return !between.get();
    }
}
