package tickertone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka node in this process, on the loopback interface.
 *
 * <p>It exists so that a demo, a small installation and the tests run on real topics with nothing installed.
 */
public final class LocalBroker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalBroker.class);
    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;
    /** How long a stop waits for transactions to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long RETRY_MILLIS = 5;

    private final KafkaRaftServer server;
    private final FolderLock lock;
    private final int port;

    private LocalBroker(KafkaRaftServer server, FolderLock lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts on the data of an earlier run, or on an empty folder, which is formatted first.
     *
     * @param port where clients connect; 0: any free port
     * @throws IOException if the folder cannot be used or the port is taken
     */
    public static LocalBroker start(Path folder, int port) throws IOException {
        int clients = port == 0 ? freePort() : port;
        requireFree(clients);
        var lock = lock(folder);
        try {
            return new LocalBroker(started(folder.toAbsolutePath(), clients), lock, clients);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw new IOException(
                    "the embedded broker cannot start on its folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static FolderLock lock(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FolderLock.take(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("the embedded broker cannot use " + folder + ": it is no folder", e);
        } catch (AccessDeniedException e) {
            throw new IOException("the embedded broker cannot use its folder " + folder + ": access denied", e);
        } catch (IOException e) {
            throw new IOException("the embedded broker cannot use its folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static KafkaRaftServer started(Path folder, int port) throws IOException {
        boolean used = Files.exists(folder.resolve("meta.properties"));
        if (!used) {
            format(folder);
        }
        try {
            return used && Predecessor.wasKilled(folder) ? restarted(folder, port) : started(folder, port, freePort());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static KafkaRaftServer restarted(Path folder, int port) throws IOException, InterruptedException {
        int controller = freePort();
        Predecessor.forget(NODE, new NodeSettings(NODE, HOST, folder).controller(controller), HOST + ":" + controller);
        return started(folder, port, controller);
    }

    private static KafkaRaftServer started(Path folder, int port, int controller) {
        var server = new KafkaRaftServer(
                new KafkaConfig(new NodeSettings(NODE, HOST, folder).whole(port, controller), false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    /** What clients set as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** Stops cleanly: everything acknowledged is on disk when this returns. */
    @Override
    public void close() {
        awaitTransactions();
        server.shutdown();
        server.awaitShutdown();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot free the folder of the embedded broker", e);
        }
    }

    /** What is being committed: stopped in the middle, a broker forgets to write some of its ends (KAFKA-20734). */
    private void awaitTransactions() {
        var ending = new ListTransactionsOptions()
                .filterStates(Set.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT))
                .timeoutMs((int) PATIENCE.toMillis());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            while (!admin.listTransactions(ending).all().get().isEmpty() && System.nanoTime() < deadline) {
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (ExecutionException e) {
            log.warn("cannot ask for transactions while stopping", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void format(Path folder) throws IOException {
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    // with version 2 a transaction's first batches race each other: retries, and errors in the log
                    .setFeatureLevel("transaction.version", (short) 1)
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IOException("it cannot be formatted: " + e.getMessage(), e);
        }
    }

    private static void requireFree(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, loopback())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new IOException("port " + port + " on " + HOST + " is taken; choose another, or 0 for any", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + HOST, e);
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
