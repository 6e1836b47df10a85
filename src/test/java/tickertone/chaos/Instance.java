package tickertone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tickertone.Main;

/**
 * The program in a JVM of its own, on a folder of its own.
 *
 * @param started milliseconds since 1970
 */
record Instance(String name, Path folder, long started, Process process) {
    private static final int KILLED = 137;
    private static final int STOPPED = 143;

    private static final Pattern PROCESS_ID = Pattern.compile("\"processId\":\"([^\"]+)\"");

    /** @param settings besides the folder of the state */
    static Instance start(String name, Path folder, String command, Map<String, String> settings) throws IOException {
        Files.createDirectories(folder);
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                "--topic-prefix",
                Site.TOPICS.prefix(),
                "--set",
                "state.dir=" + folder.resolve("state")));
        settings.forEach((key, value) -> line.addAll(List.of("--set", key + "=" + value)));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("TICKERTONE_") || key.startsWith("KAFKA_"));
        return new Instance(name, folder, System.currentTimeMillis(), builder.start());
    }

    /** Kill -9: nothing of it runs any more when this returns. */
    void kill() throws Exception {
        process.destroyForcibly();
        requireEnd(KILLED);
    }

    /** SIGTERM: it finishes what is in flight. */
    void stop() throws Exception {
        process.destroy();
        requireEnd(STOPPED);
    }

    /** Waits until it has done what it was started for; what it exits with. */
    int end() throws InterruptedException {
        return process.waitFor();
    }

    /** It stands still, its connections open. */
    void freeze() throws Exception {
        signal("STOP");
    }

    void thaw() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private void requireEnd(int expected) throws Exception {
        int code = end();
        if (code != expected) {
            throw new IllegalStateException(
                    "%s ended with %d, not %d:%n%s".formatted(name, code, expected, lastWords()));
        }
    }

    /** What Kafka knows it by: part of the names of its consumers and its transactions; none before its first start. */
    Optional<String> processId() throws IOException {
        var file = folder.resolve("state").resolve(Site.APPLICATION).resolve("kafka-streams-process-metadata");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var matcher = PROCESS_ID.matcher(Files.readString(file));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The last that it said. */
    String lastWords() throws IOException {
        var lines = Files.readAllLines(folder.resolve("output"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }
}
