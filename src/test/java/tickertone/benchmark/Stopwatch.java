package tickertone.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What was done since a moment, by the clock and by the processor time of this whole process, which other work on the
 * machine hardly changes.
 *
 * @param cpu nanoseconds
 * @param done how much had been done at that moment
 */
record Stopwatch(long begun, long cpu, long done) {

    /** How fast it was. */
    record Speed(double perSecond, double cpuMicros) {
        /** Next to what was done faster, by the clock and by processor time. */
        String ratio(Speed faster) {
            return "%.3f   %.3f".formatted(perSecond / faster.perSecond, faster.cpuMicros / cpuMicros);
        }
    }

    /** Waits for a group to commit for the first time: starting up is not measured, nor what it had done by then. */
    static Stopwatch atFirstCommit(Cluster cluster, String group, String topic) throws Exception {
        long done = 0;
        while (done == 0) {
            Thread.sleep(5);
            done = cluster.committed(group, topic);
        }
        return new Stopwatch(System.nanoTime(), processorTime(), done);
    }

    Speed speed(long all) {
        return new Speed(
                (all - done) * 1e9 / (System.nanoTime() - begun), (processorTime() - cpu) / 1e3 / (all - done));
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
