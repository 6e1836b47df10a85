package tickertone.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The same log worked off by one thread that nobody disturbs. */
final class CalmRun {
    private CalmRun() {}

    /** @param folder an empty one */
    static Outputs of(List<ConsumerRecord<byte[], byte[]>> log, Path folder) throws Exception {
        try (var site = Site.open(folder.resolve("broker"));
                var fleet = new Fleet(folder, site.settings())) {
            ArticleLog.copy(log, site);
            fleet.start(Map.of("clock.tick", "0"));
            fleet.await("the calm run", new Watch(site)::drained);
            fleet.stopAll();
            return Outputs.of(site);
        }
    }
}
