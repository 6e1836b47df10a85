package tickertone.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;

/**
 * The last life of a node, should it have been killed: its controller is told to forget it before the next one starts.
 *
 * <p>Else the controller takes it for running until its session is over, and so does the new broker. That sends the markers
 * of transactions that were being committed to an address where nobody listens any more; and once the session is over and no
 * partition has a leader, it takes those partitions for deleted and the transactions for finished. Who reads committed
 * records then waits for ever at the first that lacks its marker (KAFKA-20734). Forgetting also saves the wait for the session.
 */
final class Predecessor {
    /** Kafka leaves it behind once all logs are closed, and takes it away before it opens them again. */
    private static final String STOPPED_CLEANLY = ".kafka_cleanshutdown";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long RETRY_MILLIS = 20;

    private Predecessor() {}

    /** Whether the node that used the folder may still count as running. */
    static boolean wasKilled(Path folder) {
        return !Files.exists(folder.resolve(STOPPED_CLEANLY));
    }

    /**
     * Has it forgotten.
     *
     * @param controller settings of a controller on the metadata of the killed node
     * @param address where that controller listens
     * @throws IOException if it cannot be done
     */
    static void forget(int node, Properties controller, String address) throws IOException, InterruptedException {
        var server = new KafkaRaftServer(new KafkaConfig(controller, false), Time.SYSTEM);
        try {
            server.startup();
            unregister(node, address);
        } finally {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static void unregister(int node, String address) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, address))) {
            while (!unregistered(node, admin)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("it was killed, and its controller does not come up");
                }
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    /** False: the controller has not read its log yet, and takes itself for one of an old version. */
    private static boolean unregistered(int node, Admin admin) throws IOException, InterruptedException {
        try {
            admin.unregisterBroker(node).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BrokerIdNotRegisteredException) {
                return true;
            }
            if (e.getCause() instanceof UnsupportedVersionException) {
                return false;
            }
            throw new IOException("it was killed, and its controller does not forget that: " + e.getMessage(), e);
        }
    }
}
