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
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node in this process, on the loopback interface.
 *
 * <p>It exists so that a demo, a small installation and the tests run on real topics with nothing installed.
 */
public final class LocalBroker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;

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
        format(folder);
        var server = new KafkaRaftServer(new KafkaConfig(properties(folder, port, freePort()), false), Time.SYSTEM);
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
        server.shutdown();
        server.awaitShutdown();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot free the folder of the embedded broker", e);
        }
    }

    private static void format(Path folder) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
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

    private static Properties properties(Path folder, int clients, int controller) {
        var p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", String.valueOf(NODE));
        p.setProperty("controller.quorum.voters", NODE + "@" + HOST + ":" + controller);
        p.setProperty("listeners", "CLIENTS://" + HOST + ":" + clients + ",CONTROLLER://" + HOST + ":" + controller);
        p.setProperty("advertised.listeners", "CLIENTS://" + HOST + ":" + clients);
        p.setProperty("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("inter.broker.listener.name", "CLIENTS");
        p.setProperty("log.dirs", folder.toString());
        // old articles keep their own times: nothing is deleted by age unless a topic says so
        p.setProperty("log.retention.ms", "-1");
        p.setProperty("auto.create.topics.enable", "false");
        // without it the next start waits ten seconds for this node's old session
        p.setProperty("controlled.shutdown.enable", "true");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // one node: internal topics have one copy and few partitions
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("transaction.state.log.num.partitions", "4");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        // as long as Kafka Streams may want a session to be
        p.setProperty("group.min.session.timeout.ms", "1000");
        return p;
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
