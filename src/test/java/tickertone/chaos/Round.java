package tickertone.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tickertone.stream.Tick;

/**
 * One log, worked off by instances that are killed, started, added and removed, and once more in calm.
 *
 * @param past how many records lie in the log before an instance starts
 * @param present how many are published while they run, at most
 */
record Round(long seed, int past, int present, List<Blow> blows) {
    Round {
        blows = List.copyOf(blows);
    }

    /** @param folder an empty one */
    Report run(Path folder) throws Exception {
        long start = System.nanoTime();
        try (var site = Site.open(folder.resolve("broker"));
                var fleet = new Fleet(folder, site.settings())) {
            var watch = new Watch(site);
            var log = ArticleLog.begin(site, seed, past, present);
            var kills = disturb(fleet, watch, log);
            finish(fleet, watch, log);

            var records = ArticleLog.read(site);
            var outputs = Outputs.of(site);
            var faults = new ArrayList<>(fleet.verify());
            faults.addAll(outputs.differences(CalmRun.of(records, folder.resolve("calm"))));
            faults.addAll(receipts(records, outputs));
            int ticks = (int) records.stream().filter(Tick::is).count();
            var took = Duration.ofNanos(System.nanoTime() - start);
            return new Report(seed, blows, records.size() - ticks, ticks, kills, outputs, faults, took);
        }
    }

    /** Strikes at random points. */
    private List<Kill> disturb(Fleet fleet, Watch watch, ArticleLog log) throws Exception {
        var hammer = new Hammer(fleet, watch, log, new Random(seed));
        for (int i = 0; i < Blow.FEWEST; i++) {
            fleet.start();
        }
        for (var blow : blows) {
            hammer.awaitAnyPoint(past / blows.size());
            hammer.strike(blow);
        }
        return hammer.kills();
    }

    /** Lets the instances work off what is published, and one that writes no ticks the end of the log. */
    private static void finish(Fleet fleet, Watch watch, ArticleLog log) throws Exception {
        var published = watch.published();
        fleet.await("all that was published", () -> watch.finished(published));
        fleet.stopAll();
        log.end();
        fleet.start(Map.of("clock.tick", "0"));
        fleet.await("the end of the log", watch::drained);
        fleet.stopAll();
    }

    /** Every record but a tick must have one. */
    private static List<String> receipts(List<ConsumerRecord<byte[], byte[]>> log, Outputs outputs) {
        var places = log.stream()
                .filter(record -> !Tick.is(record))
                .map(record -> record.partition() + " " + record.offset())
                .sorted()
                .toList();
        var receipts = outputs.receipts();
        return places.equals(receipts)
                ? List.of()
                : List.of("%d records, and %d receipts that are not one for each"
                        .formatted(places.size(), receipts.size()));
    }
}
