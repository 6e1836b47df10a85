package tickertone.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.record.internal.FileRecords;

/** What a broker leaves behind that is killed. */
final class Crash {
    private Crash() {}

    /** Copies the folder of a broker that runs, but for what it can make again from its logs. */
    static void image(Path running, Path image) throws IOException {
        try (var files = Files.walk(running)) {
            for (var file : files.filter(f -> !f.toString().endsWith("index")).toList()) {
                Files.copy(file, image.resolve(running.relativize(file)));
            }
        }
    }

    /** As if the broker had been killed just before the last thing was written to the topic. */
    static void loseLastBatch(Path folder, String topic) throws IOException {
        try (var partitions = Files.newDirectoryStream(folder, topic + "-*")) {
            for (var partition : partitions) {
                loseLastBatch(partition.resolve("00000000000000000000.log"));
            }
        }
    }

    private static void loseLastBatch(Path log) throws IOException {
        int last = 0;
        try (var records = FileRecords.open(log.toFile())) {
            for (var batch : records.batches()) {
                last = batch.position();
            }
            records.truncateTo(last);
        }
    }
}
