package tickertone.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import tickertone.stream.RandomLog;
import tickertone.stream.RandomLog.Sent;
import tickertone.stream.Tick;
import tickertone.stream.TopicSpec;

/**
 * The article log of a run: a past of days with its own times, in which clocks step back now and then, and a present that
 * is published while the instances run and that the broker stamps.
 *
 * <p>The past closes thousands of minutes and keeps the instances busy from the first moment; the present has ticks in it,
 * and partitions that stand still while their instance is dead.
 */
final class ArticleLog {
    private static final String TOPIC = Site.TOPICS.articles();
    /** By the time of the record, not by when it was set aside. */
    private static final Duration KEPT = Duration.ofDays(29);

    private final Site site;
    private final List<Sent> present;
    private int published;

    private ArticleLog(Site site, List<Sent> present) {
        this.site = site;
        this.present = present;
    }

    /** Lays down the past. */
    static ArticleLog begin(Site site, long seed, int past, int present) throws Exception {
        var log = RandomLog.ending(seed, past + present, Instant.now());
        if (log.get(0).arrival().isBefore(Instant.now().minus(KEPT))) {
            throw new IllegalArgumentException("so many records go back further than dead letters are kept");
        }
        lay(
                site,
                RandomLog.unsteady(log.subList(0, past), new Random(seed)).stream()
                        .map(sent -> record(sent, sent.arrival().toEpochMilli()))
                        .toList());
        return new ArticleLog(site, log.subList(past, past + present));
    }

    /** Publishes the next ones, as long as there are some. */
    void publish(int count) throws Exception {
        int end = Math.min(published + count, present.size());
        site.send(present.subList(published, end).stream()
                .map(sent -> record(sent, null))
                .toList());
        published = end;
    }

    /** Ticks every partition, after which everything that was published can be told. */
    void end() throws Exception {
        site.send(IntStream.range(0, Site.PARTITIONS)
                .mapToObj(partition -> Tick.record(TOPIC, partition, null))
                .toList());
    }

    static List<ConsumerRecord<byte[], byte[]>> read(Site site) {
        return site.records(TOPIC, IsolationLevel.READ_UNCOMMITTED);
    }

    /** Lays down the same log elsewhere: same partitions, offsets, times, keys, values and headers. */
    static void copy(List<ConsumerRecord<byte[], byte[]>> log, Site other) throws Exception {
        var offsets = lay(
                other,
                log.stream()
                        .map(r -> new ProducerRecord<>(
                                TOPIC, r.partition(), r.timestamp(), r.key(), r.value(), r.headers()))
                        .toList());
        if (!offsets.equals(log.stream().map(ConsumerRecord::offset).toList())) {
            throw new IllegalStateException("the copy of the log has other offsets");
        }
    }

    /** Records with times of their own, in a topic that is live from then on. */
    private static List<Long> lay(Site site, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        site.create(List.of(new TopicSpec(
                TOPIC, Site.PARTITIONS, Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime"))));
        var offsets = site.send(records);
        goLive(site);
        return offsets;
    }

    private static ProducerRecord<byte[], byte[]> record(Sent sent, Long arrival) {
        int hash = sent.id() == null ? Arrays.hashCode(sent.value()) : sent.id().hashCode();
        int partition = Math.floorMod(hash, Site.PARTITIONS);
        return new ProducerRecord<>(TOPIC, partition, arrival, sent.key(), sent.value());
    }

    /** From here on the topic is as the program wants it. */
    private static void goLive(Site site) throws Exception {
        var spec = TopicSpec.live(Site.TOPICS, Site.PARTITIONS).get(0);
        var changes = new ArrayList<AlterConfigOp>();
        spec.config()
                .forEach((key, value) ->
                        changes.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET)));
        site.admin()
                .incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, TOPIC), changes))
                .all()
                .get();
    }
}
