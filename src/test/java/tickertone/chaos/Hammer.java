package tickertone.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Strikes the instances while articles are published, and takes note of what each kill hit. */
final class Hammer {
    /** Once all is published and worked off, nobody is at work any more. */
    private static final Duration WORK_PATIENCE = Duration.ofSeconds(30);
    /** Longer than a start takes. */
    private static final int BLIND_MILLIS = 5_000;
    /** So much work lies before the instances, as long as there is something to publish. */
    private static final int LEAST_LAG = 50;

    private final Fleet fleet;
    private final Watch watch;
    private final ArticleLog log;
    private final Random random;
    private final List<Kill> kills = new ArrayList<>();

    Hammer(Fleet fleet, Watch watch, ArticleLog log, Random random) {
        this.fleet = fleet;
        this.watch = watch;
        this.log = log;
        this.random = random;
    }

    List<Kill> kills() {
        return List.copyOf(kills);
    }

    /** Waits until any number of records more are finished: one at least, and no more than the most. */
    void awaitAnyPoint(int most) throws Exception {
        long point = watch.finished() + 1 + random.nextInt(most);
        fleet.await("progress", () -> {
            keepBusy();
            return watch.finished() >= point;
        });
    }

    void strike(Blow blow) throws Exception {
        switch (blow) {
            case KILL -> fleet.restart(killAtWork(any()));
            case BLIND_KILL -> {
                passAnyTime();
                fleet.restart(kill(any()));
            }
            case LOSS -> {
                killAtWork(any());
                fleet.start();
            }
            case OUTAGE -> killAll();
            case FREEZE -> freeze(any());
            case JOIN -> fleet.start();
            case LEAVE -> fleet.stop(any());
        }
    }

    private void killAll() throws Exception {
        var all = fleet.running();
        killAtWork(any());
        for (var instance : fleet.running()) {
            kill(instance);
        }
        for (var instance : all) {
            fleet.restart(instance);
        }
    }

    private void freeze(Instance victim) throws Exception {
        awaitWork(victim);
        victim.freeze();
        fleet.await("the others to take over", () -> !watch.member(victim));
        victim.thaw();
    }

    private Instance killAtWork(Instance victim) throws Exception {
        awaitWork(victim);
        return kill(victim);
    }

    private void awaitWork(Instance victim) throws Exception {
        fleet.comesTrue(WORK_PATIENCE, () -> {
            keepBusy();
            return !watch.unfinished(victim).isEmpty();
        });
    }

    /** Progress shows just after a commit: a kill that is blind must not always come then. */
    private void passAnyTime() throws Exception {
        fleet.comesTrue(Duration.ofMillis(random.nextInt(BLIND_MILLIS)), () -> {
            keepBusy();
            return false;
        });
    }

    private void keepBusy() throws Exception {
        long lag = watch.lag();
        if (lag < LEAST_LAG) {
            log.publish((int) (LEAST_LAG - lag));
        }
    }

    private Instance kill(Instance victim) throws Exception {
        fleet.kill(victim);
        kills.add(new Kill(victim.name(), watch.lag(), watch.unfinished(victim)));
        return victim;
    }

    private Instance any() {
        var running = fleet.running();
        return running.get(random.nextInt(running.size()));
    }
}
