package tickertone.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tickertone.rolling.UnfitState;

/**
 * The life of one running instance: starts the topology, keeps a quiet log ticking, stops cleanly.
 *
 * <p>A bug stops it loudly, and so does state that does not fit: {@link #await()} then tells what happened.
 */
public final class Pipeline implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Pipeline.class);
    /** How long a stop may take to commit what is in flight. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Of one partition's records, before they are sent: three times what Kafka takes by itself. */
    private static final int BATCH_BYTES = 64 * 1024;
    /** Of store entries held back from disk and changelog between two commits, for all threads together. */
    private static final long CACHE_BYTES = 16L * 1024 * 1024;

    private final KafkaStreams streams;
    private final @Nullable Ticker ticker;
    private final Progress progress;
    private final SourcePartitions sources;
    private final @Nullable RocksMemory memory;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    /**
     * How an instance runs.
     *
     * @param rocksMemory bytes outside the heap that all stores on disk share
     * @param tick how long a source partition may be quiet; zero: nobody ticks here
     * @param replication of internal topics; -1: as the cluster has it
     * @param clients settings of Kafka clients, {@code bootstrap.servers} among them
     */
    public record Life(
            String applicationId,
            Path stateDir,
            int threads,
            Duration commitInterval,
            long rocksMemory,
            Duration tick,
            int replication,
            Map<String, String> clients) {
        public Life {
            clients = Map.copyOf(clients);
        }
    }

    private Pipeline(
            KafkaStreams streams,
            @Nullable Ticker ticker,
            Progress progress,
            SourcePartitions sources,
            @Nullable RocksMemory memory) {
        this.streams = streams;
        this.ticker = ticker;
        this.progress = progress;
        this.sources = sources;
        this.memory = memory;
    }

    /**
     * Starts at once; articles are read as soon as partitions are assigned.
     *
     * @throws UnfitState if the state was made for another number of source partitions
     */
    public static Pipeline start(Topics topics, Parts parts, Life life) {
        var watch = new SourceWatch(System::nanoTime);
        var progress = new Progress();
        var remembered = "%s-%s-changelog".formatted(life.applicationId(), ReadProcessor.IDS);
        var sources = new SourcePartitions(life.clients(), topics.articles(), remembered);
        var topology = new SentimentTopology(topics, parts, sources.checked(), watch, progress).build();
        var memory = parts.inMemory() ? null : new RocksMemory(life.rocksMemory());
        var streams = new KafkaStreams(topology, properties(life, memory));
        var ticker = life.tick().isZero()
                ? null
                : Ticker.start(topics.articles(), life.tick(), watch, new HashMap<>(life.clients()));
        var pipeline = new Pipeline(streams, ticker, progress, sources, memory);
        streams.setUncaughtExceptionHandler(pipeline::failed);
        streams.setStateListener((now, before) -> pipeline.moved(now));
        streams.start();
        return pipeline;
    }

    /** How far its subjects have come. */
    public Progress progress() {
        return progress;
    }

    /** Whether it runs or is about to. */
    public boolean alive() {
        return ended.getCount() > 0;
    }

    /** Waits until the pipeline stops; returns what stopped it, or null after {@link #close()}. */
    public @Nullable Throwable await() throws InterruptedException {
        ended.await();
        return failure;
    }

    /** Finishes and commits what is in flight, and tells the group, so that the next start need not wait for this one. */
    @Override
    public void close() {
        if (ticker != null) {
            ticker.close();
        }
        boolean stopped = streams.close(CloseOptions.timeout(PATIENCE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        if (!stopped) {
            log.warn("the pipeline did not stop within {}; what is in flight will be done again", PATIENCE);
        }
        if (memory != null) {
            memory.close();
        }
        ended.countDown();
    }

    private StreamThreadExceptionResponse failed(Throwable error) {
        var unfit = unfit(error);
        if (unfit == null) {
            log.error("the pipeline stops on a bug", error);
            failure = error;
        } else {
            log.error("the pipeline stops: {}", unfit.getMessage());
            failure = unfit;
        }
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** What does not fit, if that is why the stream failed; Kafka Streams says little about added partitions. */
    private @Nullable UnfitState unfit(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnfitState state) {
                return state;
            }
        }
        try {
            sources.checked();
            return null;
        } catch (UnfitState state) {
            return state;
        } catch (KafkaException unreachable) {
            return null;
        }
    }

    private void moved(KafkaStreams.State now) {
        log.info("pipeline: {}", now);
        if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            ended.countDown();
        }
    }

    static Properties properties(Life life, @Nullable RocksMemory memory) {
        var p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, life.applicationId());
        p.put(StreamsConfig.STATE_DIR_CONFIG, life.stateDir().toAbsolutePath().toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, life.threads());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, life.commitInterval().toMillis());
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, life.replication());
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        if (memory != null) {
            p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedMemory.class);
            p.put(SharedMemory.SETTING, memory);
        }
        // mentions of old articles must outlive their own age until they are read
        p.put(StreamsConfig.topicPrefix(TopicConfig.RETENTION_MS_CONFIG), "-1");
        // after a crash the next start waits this long for the dead instance
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // outputs and changelogs are much alike, record after record: a third of the bytes for a few of the cycles
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        p.putAll(life.clients());
        return p;
    }
}
