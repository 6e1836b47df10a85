package tickertone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tickertone.feed.Export;
import tickertone.stream.Topics;

/** Where outputs are exported to, if anywhere. */
final class ExportOption {
    @Option(names = "--export", paramLabel = "DIR", description = "Then write each output topic to DIR/TOPIC.jsonl.")
    private @Nullable Path folder;

    /** A folder that cannot be written is better known before the feed is played than after. */
    void prepare() throws Failure {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (FileAlreadyExistsException e) {
            throw Failure.usage("Cannot export to " + folder + ": it is no folder");
        } catch (IOException e) {
            throw Failure.usage("Cannot export to " + folder + ": " + e);
        }
    }

    /** @param sorting a folder for what does not fit into memory */
    void write(Cluster cluster, Topics topics, Path sorting, PrintWriter err) throws IOException {
        if (folder != null) {
            try (var consumer = cluster.consumer()) {
                new Export(consumer, topics, sorting).write(folder);
            }
            err.println("Exported to " + folder);
        }
    }
}
