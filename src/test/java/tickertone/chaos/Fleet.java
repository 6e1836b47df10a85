package tickertone.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The instances that run; none outlives it, however the run ends. */
final class Fleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_AGAIN_MILLIS = 10;

    private final Path folder;
    private final Map<String, String> settings;
    private final List<Instance> running = new ArrayList<>();
    private final Thread hook = new Thread(this::end, "fleet");
    private int started;
    private boolean ended;

    Fleet(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = Map.copyOf(settings);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    synchronized List<Instance> running() {
        return List.copyOf(running);
    }

    /** A new one, on an empty folder. */
    void start() throws IOException {
        start(Map.of());
    }

    void start(Map<String, String> own) throws IOException {
        String name = "instance-" + ++started;
        start(name, folder.resolve(name), "run", own);
    }

    /** One that died, on the folder that it left. */
    void restart(Instance dead) throws IOException {
        start(dead.name(), dead.folder(), "run", Map.of());
    }

    /** Runs {@code verify} to its end; what it found wrong. */
    List<String> verify() throws Exception {
        var verify = start("verify", folder.resolve("verify"), "verify", Map.of());
        int code = verify.end();
        gone(verify);
        return code == 0 ? List.of() : List.of("verify exits with " + code + ":\n" + verify.lastWords());
    }

    private synchronized Instance start(String name, Path home, String command, Map<String, String> own)
            throws IOException {
        if (ended) {
            throw new IllegalStateException("nobody starts any more");
        }
        var all = new LinkedHashMap<>(settings);
        all.putAll(own);
        var instance = Instance.start(name, home, command, all);
        running.add(instance);
        return instance;
    }

    void kill(Instance instance) throws Exception {
        instance.kill();
        gone(instance);
    }

    /** Stops one for good. */
    void stop(Instance instance) throws Exception {
        instance.stop();
        gone(instance);
    }

    private synchronized void gone(Instance instance) {
        running.remove(instance);
    }

    void stopAll() throws Exception {
        for (var instance : running()) {
            stop(instance);
        }
    }

    /** Waits for what must come true, as long as nobody ends by itself. */
    void await(String what, Callable<Boolean> condition) throws Exception {
        if (!comesTrue(PATIENCE, condition)) {
            throw new IllegalStateException("waited in vain for " + what);
        }
    }

    /** Waits for what may come true; whether it did. */
    boolean comesTrue(Duration patience, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            requireAlive();
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    private void requireAlive() throws IOException {
        for (var instance : running()) {
            if (!instance.process().isAlive()) {
                throw new IllegalStateException(instance.name() + " ended by itself with "
                        + instance.process().exitValue() + ":\n" + instance.lastWords());
            }
        }
    }

    /** Kills whoever runs, also when this JVM is told to stop. */
    private synchronized void end() {
        ended = true;
        for (var instance : running) {
            instance.process().destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
